package ai.irisorigin.portal.web;

import ai.irisorigin.portal.tenancy.DatabaseAwayException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Turns failures into pages: in the organization's look where there is one, else in the platform's; for programs, into problems. */
@ApplicationScoped
public class ErrorPages {

    private static final Logger LOG = Logger.getLogger(ErrorPages.class.getName());

    @Inject
    private ViewEngine engine;

    /** The answer to a failure, wherever it came from. */
    ErrorPage of(Throwable failure, Visit visit) {
        if (DatabaseAwayException.isCauseOf(failure)) {
            LOG.log(Level.WARNING, "{0} database away: {1}", new Object[] {visit.requestId(), root(failure)});
            return new ErrorPage(503, "unavailable", visit.requestId());
        }
        if (failure instanceof WebApplicationException http
                && http.getResponse().getStatus() < 500) {
            int status = http.getResponse().getStatus();
            return new ErrorPage(status, ErrorServlet.kind(status), visit.requestId());
        }
        LOG.log(Level.SEVERE, visit.requestId() + " failed", failure);
        return new ErrorPage(500, "error", visit.requestId());
    }

    /** Answers outside JAX-RS. */
    public void send(ErrorPage page, Visit visit, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean toProgram = Problem.isWantedBy(request);
        byte[] body = toProgram
                ? Problem.of(page).json(visit.requestId()).getBytes(StandardCharsets.UTF_8)
                : html(page, visit);
        response.resetBuffer();
        headers(page, response);
        response.setStatus(page.status());
        if (toProgram) {
            response.setContentType(Problem.MEDIA_TYPE);
        } else {
            response.setContentType("text/html;charset=utf-8");
            response.setHeader("Content-Language", visit.language());
        }
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    void sendFailure(Throwable failure, Visit visit, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        send(of(failure, visit), visit, request, response);
    }

    static void headers(ErrorPage page, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        if (page.status() == 503) {
            response.setHeader("Retry-After", "10");
        }
    }

    byte[] html(ErrorPage page, Visit visit) {
        try {
            return engine.render(
                    visit.signedIn() == null ? page : new StaffErrorPage(page.status(), page.kind(), page.requestId()),
                    visit);
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "The organization's look is not at hand", e);
            return engine.render(page, visit.withoutOrganization());
        }
    }

    private static String root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage();
    }
}
