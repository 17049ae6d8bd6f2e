package ai.irisorigin.portal.dashboard;

import ai.irisorigin.portal.analytics.NumbersPart;
import ai.irisorigin.portal.web.Page;
import java.util.List;

/**
 * The first page after signing in.
 *
 * @param numbers null for those who may not see them
 */
@Page.View("dashboard/dashboard")
public record DashboardPage(String name, NumbersPart numbers, List<Tile> tiles) implements Page {

    /**
     * A figure that leads somewhere.
     *
     * @param tile people, invitations, articles or questions; names the messages {@code dashboard.<tile>.title} and
     *     {@code dashboard.<tile>.text}
     * @param href null if there is no page of these yet
     */
    public record Tile(String tile, long value, String href) {}
}
