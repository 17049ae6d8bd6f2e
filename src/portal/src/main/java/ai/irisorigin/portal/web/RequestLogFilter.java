package ai.irisorigin.portal.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/** The outermost filter: one line a request (cached pages are only counted), and a page for whatever fails further in. The line of an event stream is written when it begins. */
public class RequestLogFilter extends HttpFilter {

    private static final Logger LOG = Logger.getLogger("ai.irisorigin.request");

    /** A secret in a path: whoever reads the log must not be able to follow the link. */
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43,}");

    @Inject
    private ErrorPages errors;

    @Inject
    private Metrics metrics;

    @Inject
    private Visits visits;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long start = System.nanoTime();
        Visit visit = visits.unknown(request);
        visit.attachTo(request);
        SecurityHeaders.set(response, visit.secure());
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException | LinkageError failure) {
            if (response.isCommitted()) {
                throw failure;
            }
            errors.sendFailure(failure, Visit.of(request), request, response);
        } finally {
            metrics.count(response.getStatus());
            if (!PageCacheFilter.answered(request)) {
                long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
                LOG.info(visit.requestId() + " " + request.getMethod() + " " + request.getHeader("Host")
                        + SECRET.matcher(request.getRequestURI()).replaceAll("...") + " " + response.getStatus() + " "
                        + millis + " ms");
            }
        }
    }
}
