package ai.irisorigin.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Through all pages of a site that links lead to, nearest first, on a narrow screen. */
final class Walk {

    /** More than the demo data have. A site that links without end is at fault. */
    private static final int LONGEST = 80;

    private static final String LINKS = "() => [...document.querySelectorAll('a[href]')]"
            + ".filter(a => a.origin === location.origin && !a.search)"
            + ".map(a => a.pathname)";

    private final Site site;
    private final Page page;
    private final Traffic traffic;
    private final Set<String> seen = new LinkedHashSet<>(List.of("/"));
    private final Deque<String> ahead = new ArrayDeque<>(seen);
    private final List<String> faults = new ArrayList<>();

    private Walk(Site site, Page page) {
        this.site = site;
        this.page = page;
        this.traffic = Traffic.of(page);
    }

    static Walk from(Site site, Page page) {
        Walk walk = new Walk(site, page);
        page.setViewportSize(Screen.NARROW, Screen.HEIGHT);
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
        Response answer = page.navigate(site.at(path));
        if (answer.status() != 200) {
            found(path, "answers " + answer.status());
        }
        Screen.wider(page).forEach(element -> found(path, "wider than " + Screen.NARROW + " px: " + element));
        for (Object link : (List<?>) page.evaluate(LINKS)) {
            if (seen.add(link.toString())) {
                ahead.add(link.toString());
            }
        }
        traffic.faults(site).forEach(fault -> found(path, fault));
    }

    private void found(String path, String fault) {
        faults.add(site.at(path) + " " + fault);
    }
}
