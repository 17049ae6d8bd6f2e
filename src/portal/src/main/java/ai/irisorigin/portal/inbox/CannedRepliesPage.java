package ai.irisorigin.portal.inbox;

import ai.irisorigin.portal.web.Page;
import java.util.List;

/**
 * The canned replies, and the form for one.
 *
 * @param edited the id of the one that is in the form; null for a new one
 */
@Page.View("inbox/replies")
public record CannedRepliesPage(List<Reply> replies, boolean mayManage, String edited, Form form, Errors errors)
        implements Page {

    /** One that is there. */
    public record Reply(String id, String title, String text) {}

    /** The values of the fields. */
    public record Form(String title, String text) {}

    /** Keys of messages, null where all is fine. */
    public record Errors(boolean any, String title, String text) {
        static final Errors NONE = new Errors(false, null, null);
    }
}
