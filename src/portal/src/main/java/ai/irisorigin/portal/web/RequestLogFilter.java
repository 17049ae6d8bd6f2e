package ai.irisorigin.portal.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The outermost filter: one line a request (cached pages are only counted), and a page for whatever fails further in. The line of an event stream is written when it begins. */
public class RequestLogFilter extends HttpFilter {

    private static final Logger LOG = Logger.getLogger("ai.irisorigin.request");

    @Inject
    private ErrorPages errors;

    @Inject
    private Metrics metrics;

    @Inject
    private Visits visits;

    @Inject
    private GracefulStop stop;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long start = System.nanoTime();
        Visit visit = visits.unknown(request);
        visit.attachTo(request);
        SecurityHeaders.set(response, visit.secure());
        boolean admitted = stop.admit();
        if (stop.announced()) {
            response.setHeader("Connection", "close");
        }
        try {
            if (admitted) {
                chain.doFilter(request, response);
            } else {
                errors.send(new ErrorPage(503, "unavailable", visit.requestId()), visit, request, response);
            }
        } catch (IOException | ServletException | RuntimeException | LinkageError failure) {
            if (response.isCommitted()) {
                throw failure;
            }
            errors.sendFailure(failure, Visit.of(request), request, response);
        } finally {
            if (admitted) {
                stop.done();
            }
            metrics.count(response.getStatus());
            if (!PageCacheFilter.answered(request)) {
                long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
                var line = new RequestLine(
                        Visit.of(request), request.getMethod(), Route.of(request), response.getStatus(), millis);
                LOG.log(Level.INFO, line.toString(), line.fields());
            }
        }
    }
}
