package ai.irisorigin.portal.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** Unsafe requests (RFC 9110, section 9.2.1) must come from a page of the same host, by Origin and by Fetch Metadata. Programs prove themselves by a key, which no browser sends by itself. */
public class OriginFilter extends HttpFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    @Inject
    private ErrorPages errors;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Visit visit = Visit.of(request);
        if (SAFE.contains(request.getMethod()) || Problem.isWantedBy(request) || comesFromHere(request, visit)) {
            chain.doFilter(request, response);
        } else {
            errors.send(new ErrorPage(403, "forbidden", visit.requestId()), visit, request, response);
        }
    }

    private static boolean comesFromHere(HttpServletRequest request, Visit visit) {
        String origin = request.getHeader("Origin");
        String site = request.getHeader("Sec-Fetch-Site");
        if (origin == null && site == null) {
            // No browser of these years: a program, which has no session to be misused.
            return !SessionCookie.isIn(request);
        }
        if ("null".equals(origin)) {
            // What a page that names no referrer posts to its own host (Fetch, section 3.2).
            return "same-origin".equals(site);
        }
        return (origin == null || origin.equals(visit.origin())) && (site == null || OWN_SITES.contains(site));
    }
}
