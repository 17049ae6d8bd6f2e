package ai.irisorigin.portal.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Asks whoever wants to send something to come back later, while too many others do. */
public class SendersFilter extends HttpFilter {

    @Inject
    private Senders senders;

    @Inject
    private ErrorPages errors;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Visit visit = Visit.of(request);
        if (!hasBody(request)) {
            chain.doFilter(request, response);
        } else if (senders.admit(visit.address())) {
            try {
                chain.doFilter(request, response);
            } finally {
                senders.done(visit.address());
            }
        } else {
            response.setHeader("Connection", "close");
            errors.send(new ErrorPage(503, "unavailable", visit.requestId()), visit, request, response);
        }
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }
}
