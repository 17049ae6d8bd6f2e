package ai.irisorigin.portal.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers anonymous pages from memory, and marks the request of a page that may be kept. */
public class PageCacheFilter extends HttpFilter {

    private static final String KEY = PageCacheFilter.class.getName();
    private static final String ANSWERED = KEY + ".answered";
    private static final String PASSED = KEY + ".passed";

    @Inject
    private PageCache cache;

    @Inject
    private Metrics metrics;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Visit visit = Visit.of(request);
        if (!cacheable(request, visit)) {
            chain.doFilter(request, response);
            return;
        }
        var key = new PageCache.Key(
                visit.organization().id(),
                visit.organization().revision(),
                visit.host(),
                visit.language(),
                visit.path());
        Body kept = cache.get(key);
        if (kept != null) {
            request.setAttribute(ANSWERED, true);
            metrics.countFromCache();
            kept.send(request, response);
        } else {
            request.setAttribute(KEY, key);
            chain.doFilter(request, response);
        }
    }

    /** Whatever answers this request is for one visitor: it is not taken from memory, and nobody keeps it. */
    public static void pass(HttpServletRequest request) {
        request.setAttribute(PASSED, true);
    }

    static boolean passed(HttpServletRequest request) {
        return request.getAttribute(PASSED) != null;
    }

    /** The key of the page that this request asks for, or null if it must not be kept. */
    static PageCache.Key key(HttpServletRequest request) {
        return (PageCache.Key) request.getAttribute(KEY);
    }

    static boolean answered(HttpServletRequest request) {
        return request.getAttribute(ANSWERED) != null;
    }

    private static boolean cacheable(HttpServletRequest request, Visit visit) {
        return visit.organization() != null
                && !passed(request)
                && request.getQueryString() == null
                && isPlain(visit.path())
                && (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"));
    }

    /** One spelling a page: else a visitor could fill the cache with {@code /help;1}, {@code /help;2} and so on. */
    private static boolean isPlain(String path) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (!(Character.isLetterOrDigit(c) || c == '/' || c == '-')) {
                return false;
            }
        }
        return path.length() == 1 || !path.endsWith("/");
    }
}
