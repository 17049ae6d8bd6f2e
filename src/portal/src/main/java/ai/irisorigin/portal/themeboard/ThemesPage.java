package ai.irisorigin.portal.themeboard;

import ai.irisorigin.portal.web.Page;
import java.time.Instant;
import java.util.List;

/**
 * The themes that were uploaded, each in its newest version, and those that came with the portal.
 *
 * @param here address of the list
 */
@Page.View("themeboard/themes")
public record ThemesPage(String here, List<Row> themes, List<Bundled> bundled) implements Page {

    /**
     * A theme.
     *
     * @param older how many versions there are beside the newest
     * @param size as people read it
     * @param installer who brought the newest version
     */
    public record Row(
            String href,
            String title,
            String name,
            String version,
            int older,
            String size,
            String installer,
            Instant installedAt,
            boolean withdrawn) {}

    /** One that came with the portal, and changes with it. */
    public record Bundled(String title, String name, String version, String description) {}
}
