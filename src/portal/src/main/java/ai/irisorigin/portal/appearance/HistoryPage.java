package ai.irisorigin.portal.appearance;

import ai.irisorigin.portal.web.Page;
import java.time.Instant;
import java.util.List;

/**
 * How the organization looked, the newest first.
 *
 * @param version of the brand, which a restoration is about
 * @param notice key of a message about the whole, or null
 */
@Page.View("appearance/history")
public record HistoryPage(List<Row> rows, int version, String notice) implements Page {

    /**
     * A choice.
     *
     * @param change what was done, names a message: "first", "brand", "logo", "theme", "settings" or "restored"
     * @param restored the number of the choice that came back, or null
     * @param author null for what was there at first
     * @param gone whether its theme is there no longer
     * @param current whether visitors see it
     */
    public record Row(
            int number,
            String change,
            Integer restored,
            String author,
            Instant madeAt,
            String called,
            String theme,
            String themeVersion,
            String primary,
            String accent,
            boolean gone,
            boolean current) {}
}
