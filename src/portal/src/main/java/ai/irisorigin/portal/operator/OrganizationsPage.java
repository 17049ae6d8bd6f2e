package ai.irisorigin.portal.operator;

import ai.irisorigin.portal.web.Page;
import java.time.Instant;
import java.util.List;

/** All organizations of the installation, a page at a time. */
@Page.View("operator/organizations")
public record OrganizationsPage(Filter filter, List<Row> organizations, String previous, String next, long total)
        implements Page {

    /**
     * What is searched for.
     *
     * @param state "active", "suspended" or empty
     */
    public record Filter(boolean any, String query, String state) {}

    public record Row(
            String id, String name, String slug, String host, String plan, boolean suspended, Instant createdAt) {}
}
