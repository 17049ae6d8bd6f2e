package ai.irisorigin.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Through all pages of a site that links lead to, nearest first, on a narrow screen. It stays below the path where it
 * begins; of many pages that differ by an id alone it visits some.
 */
final class Walk {

    /** More than the demo data have. A site that links without end is at fault. */
    private static final int LONGEST = 80;

    private static final int OF_A_KIND = 5;

    private static final String LINKS = "() => [...document.querySelectorAll('a[href]')]"
            + ".filter(a => a.origin === location.origin && !a.search && !a.hasAttribute('download'))"
            + ".map(a => a.pathname)";

    private final Site site;
    private final String start;
    private final Page page;
    private final Traffic traffic;
    private final Set<String> seen;
    private final Deque<String> ahead;
    private final Map<String, Integer> kinds = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    private Walk(Site site, String start, Page page) {
        this.site = site;
        this.start = start;
        this.page = page;
        this.traffic = Traffic.of(page);
        this.seen = new LinkedHashSet<>(List.of(start));
        this.ahead = new ArrayDeque<>(seen);
    }

    static Walk from(Site site, String start, Page page) {
        Walk walk = new Walk(site, start, page);
        while (!walk.ahead.isEmpty() && walk.seen.size() <= LONGEST) {
            walk.visit(walk.ahead.remove());
        }
        return walk;
    }

    Set<String> paths() {
        return seen;
    }

    /** Each with the page where it is. */
    List<String> faults() {
        return faults;
    }

    private void visit(String path) {
        page.setViewportSize(Screen.NARROW, Screen.HEIGHT);
        Response answer = page.navigate(site.at(path));
        if (answer.status() != 200) {
            found(path, "answers " + answer.status());
        }
        Screen.wider(page).forEach(element -> found(path, "wider than " + Screen.NARROW + " px: " + element));
        for (Object link : (List<?>) page.evaluate(LINKS)) {
            String next = link.toString();
            if (next.startsWith(start) && !seen.contains(next) && isNews(next)) {
                seen.add(next);
                ahead.add(next);
            }
        }
        traffic.faults(site).forEach(fault -> found(path, fault));
    }

    private boolean isNews(String path) {
        return kinds.merge(Crawl.kind(path), 1, Integer::sum) <= OF_A_KIND;
    }

    private void found(String path, String fault) {
        faults.add(site.at(path) + " " + fault);
    }
}
