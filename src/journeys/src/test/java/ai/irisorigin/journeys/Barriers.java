package ai.irisorigin.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What keeps people from using a page, by the rules of WCAG 2.2 level AA that axe-core can check. */
final class Barriers {
    private static final Map<String, Object> ALL =
            Map.of("type", "tag", "values", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"));

    /** In the dark a page has the same elements, in other colours. */
    private static final Map<String, Object> OF_COLOURS =
            Map.of("type", "rule", "values", List.of("color-contrast", "link-in-text-block"));

    /** Asked directly and for violations alone, axe takes a third of the time that AxeBuilder.analyze() does. */
    private static final String CHECK = "rules => axe.run({runOnly: rules, resultTypes: ['violations']}).then(found =>"
            + " found.violations.flatMap(rule => rule.nodes.map(node =>"
            + " `${rule.id}: ${node.target} (${node.failureSummary.replace(/\\s+/g, ' ')})`)))";

    private Barriers() {}

    /** Each with page, screen, rule and element. */
    static List<String> on(Page page) {
        page.evaluate(AxeBuilder.getAxeScript());
        return Screen.all().stream().flatMap(screen -> on(page, screen)).toList();
    }

    private static Stream<String> on(Page page, Screen screen) {
        screen.show(page);
        return ((List<?>) page.evaluate(CHECK, screen.scheme() == ColorScheme.DARK ? OF_COLOURS : ALL))
                .stream().map(barrier -> page.url() + " " + screen + ": " + barrier);
    }
}
