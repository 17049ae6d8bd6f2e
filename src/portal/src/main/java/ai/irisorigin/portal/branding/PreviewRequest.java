package ai.irisorigin.portal.branding;

import ai.irisorigin.portal.web.Visit;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a request wants, as far as previews care: by where its answer goes (Fetch Metadata), its path and its cookies. */
record PreviewRequest(HttpServletRequest request, Visit visit) {

    private static final String TOKEN = "preview=";
    private static final String SAFE_THEME = "safe-theme";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    /** First segments of what is no page for visitors. */
    private static final Set<String> OTHERS = Set.of(
            "app",
            "api",
            "assets",
            "brand",
            "dev",
            "find",
            "invitations",
            "operator",
            "password",
            "preview",
            "reseller",
            "sign-in",
            "sign-out");

    /** Part of a page, and the same in any look. */
    private static final Set<String> PARTS =
            Set.of("image", "style", "font", "script", "audio", "video", "track", "manifest");

    boolean wantsSafeTheme() {
        return parameters().anyMatch(parameter -> parameter.equals(SAFE_THEME) || parameter.equals(SAFE_THEME + "="));
    }

    /** What a frame is to show from now on. */
    Optional<String> frameToken() {
        return isFramed() && isSafe()
                ? parameters()
                        .filter(parameter -> parameter.startsWith(TOKEN))
                        .map(parameter -> parameter.substring(TOKEN.length()))
                        .findFirst()
                : Optional.empty();
    }

    /** What is looked at; empty if nothing is, or it does not matter to this request. */
    Optional<String> token() {
        if (isFramed()) {
            return Set.of("assets", "brand").contains(firstSegment())
                    ? Optional.empty()
                    : PreviewCookies.FRAME.read(request, visit);
        }
        return isForEverybody() && !PARTS.contains(destination())
                ? PreviewCookies.WINDOW.read(request, visit)
                : Optional.empty();
    }

    boolean isFramed() {
        return destination().equals("iframe");
    }

    /** Whether the answer is what a browser shows as a whole; a script in the frame asks for no window. */
    boolean isWindow() {
        return !isFramed() && !destination().equals("empty");
    }

    boolean isForEverybody() {
        return !OTHERS.contains(firstSegment());
    }

    boolean isSafe() {
        return SAFE.contains(request.getMethod());
    }

    /** This page, to be shown in a frame. */
    String addressWith(String token) {
        String query = withoutToken();
        return visit.path() + "?" + (query.isEmpty() ? "" : query + "&") + TOKEN + token;
    }

    String addressWithoutToken() {
        String query = withoutToken();
        // A path that begins with two slashes would be taken for another host's.
        return visit.path().replaceFirst("^/+", "/") + (query.isEmpty() ? "" : "?" + query);
    }

    private String withoutToken() {
        return parameters().filter(parameter -> !parameter.startsWith(TOKEN)).collect(Collectors.joining("&"));
    }

    private Stream<String> parameters() {
        String query = request.getQueryString();
        return query == null || query.isEmpty() ? Stream.empty() : Stream.of(query.split("&", -1));
    }

    /** Empty if the browser says nothing. */
    private String destination() {
        String destination = request.getHeader("Sec-Fetch-Dest");
        return destination == null ? "" : destination;
    }

    private String firstSegment() {
        return visit.path().replaceFirst("^/+", "").replaceFirst("[/;].*$", "");
    }
}
