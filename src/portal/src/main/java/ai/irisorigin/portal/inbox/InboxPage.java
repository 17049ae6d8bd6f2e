package ai.irisorigin.portal.inbox;

import ai.irisorigin.portal.web.Page;
import java.time.Instant;
import java.util.List;

/**
 * Conversations of the organization, a page at a time.
 *
 * @param view key of the view that is shown; null while a tag or a search is
 * @param tag that is shown; empty for none
 * @param query that was searched for; empty for none
 */
@Page.View(
        value = "inbox/inbox",
        scripts = {"js/live.js", "js/shortcuts.js"})
public record InboxPage(
        String view,
        String tag,
        String query,
        List<Tab> tabs,
        List<Tag> tags,
        List<Row> conversations,
        String previous,
        String next,
        boolean mayManage)
        implements Page {

    /**
     * A view to look at.
     *
     * @param count how many there are, "99+" for more; null where it is not counted
     */
    public record Tab(String view, String href, String count, boolean current) {}

    /** A tag to look at. */
    public record Tag(String name, String href, boolean current) {}

    /**
     * A line of the list.
     *
     * @param assignee a name, or null
     */
    public record Row(
            long number,
            String subject,
            String name,
            String preview,
            String status,
            Instant activeAt,
            String assignee) {}
}
