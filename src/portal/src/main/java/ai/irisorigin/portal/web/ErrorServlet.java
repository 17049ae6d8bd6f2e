package ai.irisorigin.portal.web;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The page for what the server refuses by itself, before or beside the request chain (web.xml). */
public class ErrorServlet extends HttpServlet {

    @Inject
    private Visits visits;

    @Inject
    private ErrorPages errors;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit = Visit.of(request) == null ? visits.unknown(request) : Visit.of(request);
        SecurityHeaders.set(response, visit.secure());
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        errors.send(new ErrorPage(status, kind(status), visit.requestId()), visit, request, response);
    }

    static String kind(int status) {
        return switch (status) {
            case 402 -> "limit";
            case 403 -> "forbidden";
            case 404, 410 -> "not-found";
            case 413 -> "too-large";
            default -> status < 500 ? "refused" : "error";
        };
    }
}
