package ai.irisorigin.portal.billing;

import ai.irisorigin.portal.tenancy.Standing;
import ai.irisorigin.portal.web.ErrorPage;
import ai.irisorigin.portal.web.ErrorPages;
import ai.irisorigin.portal.web.Visit;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** The gate: what is open of an organization that has not paid. Whoever comes to set that right always gets through. */
public class StandingFilter extends HttpFilter {

    static final String PAYMENT_REQUIRED = "/app/billing/payment-required";

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    /** Paths, with all below them, that are open whatever happened. */
    private static final Set<String> OPEN = Set.of(
            "/sign-in", "/sign-out", "/password", "/app/billing", "/app/knowledge/export", "/brand", "/assets", "/dev");

    @Inject
    private ErrorPages errors;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Visit visit = Visit.of(request);
        Standing standing = visit.organization() == null
                ? Standing.ENTITLED
                : visit.organization().standing();
        if (standing == Standing.ENTITLED || isOpen(visit.path())) {
            chain.doFilter(request, response);
        } else if (standing == Standing.CANCELED) {
            refuse(isBelow(visit.path(), "/app") ? "closed" : "canceled", visit, request, response);
        } else if (standing == Standing.READ_ONLY) {
            if (SAFE.contains(request.getMethod())) {
                chain.doFilter(request, response);
            } else {
                refuse("read-only", visit, request, response);
            }
        } else if (isBelow(visit.path(), "/app")) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", PAYMENT_REQUIRED);
            response.setHeader("Cache-Control", "no-store");
        } else if (standing == Standing.PAUSED && !SAFE.contains(request.getMethod())) {
            refuse("read-only", visit, request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void refuse(String kind, Visit visit, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        errors.send(
                new ErrorPage(HttpServletResponse.SC_PAYMENT_REQUIRED, kind, visit.requestId()),
                visit,
                request,
                response);
    }

    private static boolean isOpen(String path) {
        return OPEN.stream().anyMatch(open -> isBelow(path, open));
    }

    private static boolean isBelow(String path, String folder) {
        return path.equals(folder) || path.startsWith(folder + "/");
    }
}
