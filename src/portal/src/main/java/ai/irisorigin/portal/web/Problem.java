package ai.irisorigin.portal.web;

import static ai.irisorigin.portal.JsonText.JSON;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * What went wrong, told to a program (RFC 9457). Programs tell one from another by its type, which never changes; the rest is
 * in English, for whoever writes them.
 *
 * @param type an address that names this kind of problem and leads nowhere; "about:blank" says no more than the status
 * @param errors what is wrong with single fields of what was sent; mostly empty
 */
public record Problem(int status, String type, String title, String detail, List<Fault> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String PROGRAMS = "/api/";
    private static final String BLANK = "about:blank";

    /** Tag URIs (RFC 4151) need nobody to keep a page at their address. */
    private static final String KINDS = "tag:irisorigin.ai,2026:problem/";

    /** One field, and what is wrong with it. */
    public record Fault(String field, String message) {}

    /** A problem of a kind of ours. */
    public static Problem of(int status, String kind, String title, String detail) {
        return new Problem(status, KINDS + kind, title, detail, List.of());
    }

    /** A problem that the status says it all of. */
    public static Problem of(int status, String detail) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return new Problem(status, BLANK, known == null ? "Error" : known.getReasonPhrase(), detail, List.of());
    }

    /** A problem of a kind of ours, with all that is wrong. */
    public static Problem of(int status, String kind, String title, String detail, List<Fault> errors) {
        return new Problem(status, KINDS + kind, title, detail, errors);
    }

    /** The same as the page. */
    static Problem of(ErrorPage page) {
        int status = page.status();
        return switch (page.kind()) {
            case "unknown-host" ->
                of(status, page.kind(), "No organization answers at this host", "Check the address that you call.");
            case "suspended" ->
                of(
                        status,
                        page.kind(),
                        "The organization is switched off",
                        "Nobody can reach it until whoever runs this installation switches it on again.");
            case "canceled" ->
                of(
                        status,
                        page.kind(),
                        "The organization has no subscription",
                        "Its owner can subscribe again at /app/billing.");
            case "read-only" ->
                of(
                        status,
                        page.kind(),
                        "The organization can be read only",
                        "Nothing can be changed until its owner has entered a card at /app/billing.");
            case "limit" ->
                of(
                        status,
                        page.kind(),
                        "A limit of the plan is reached",
                        "The owner can choose a larger plan, or raise the spending cap, at /app/usage.");
            case "unavailable" -> of(status, "Nothing was done. Try again in a moment.");
            case "not-found" -> of(status, "There is nothing at this address, or nothing that you may see.");
            case "too-large" -> of(status, "The body is longer than this address takes.");
            case "error" -> of(status, "This is an error of ours, which the log has under the id in instance.");
            default -> of(status, "The request can't be served as it is.");
        };
    }

    /** Whether it is a program that asks; by the address as it was written and as it was understood, so no spelling makes one of a page. */
    public static boolean isWantedBy(HttpServletRequest request) {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                    && asked.startsWith(PROGRAMS);
        }
        String understood = request.getPathInfo() == null
                ? request.getServletPath()
                : request.getServletPath() + request.getPathInfo();
        return request.getRequestURI().startsWith(PROGRAMS) && understood.startsWith(PROGRAMS);
    }

    /** The answer of a resource. */
    public Response.ResponseBuilder answer(Visit visit) {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .header("Cache-Control", Body.NO_STORE)
                .entity(json(visit.requestId()));
    }

    String json(String requestId) {
        var json = JSON.createObjectBuilder()
                .add("type", type)
                .add("title", title)
                .add("status", status)
                .add("detail", detail)
                .add("instance", requestId);
        if (!errors.isEmpty()) {
            var list = JSON.createArrayBuilder();
            errors.forEach(error -> list.add(
                    JSON.createObjectBuilder().add("field", error.field()).add("message", error.message())));
            json.add("errors", list);
        }
        return json.build().toString();
    }
}
