package ai.irisorigin.portal.inbox;

import ai.irisorigin.portal.conversations.Attachment;
import ai.irisorigin.portal.conversations.ChosenFiles;
import ai.irisorigin.portal.conversations.FirstAnswers;
import ai.irisorigin.portal.web.Page;
import java.time.Instant;
import java.util.List;

/**
 * A conversation as staff see it.
 *
 * @param address of this page, below which its forms are
 * @param status "open", "pending" or "closed"
 * @param merged number of the conversation that goes on instead, or null
 * @param assignee a name, or null
 * @param rating "good", "bad" or null
 * @param others of the same customer
 * @param mayWriteArticles whether an article that is missing can be written
 */
@Page.View(
        value = "inbox/thread",
        scripts = {"js/live.js", "js/shortcuts.js", "js/files.js", "js/suggestion.js"})
public record ThreadPage(
        String address,
        long number,
        String subject,
        String name,
        String email,
        String status,
        boolean closed,
        Long merged,
        Instant askedAt,
        String assignee,
        boolean mine,
        String rating,
        String comment,
        List<Line> lines,
        List<String> tags,
        List<Agent> agents,
        List<Reply> replies,
        List<Other> others,
        boolean mayManage,
        Form form,
        ChosenFiles.Field files,
        String error,
        Suggested suggestion,
        boolean mayWriteArticles)
        implements Page {

    /**
     * What was said, noted, or done.
     *
     * @param style "customer", "answer", "note" or "event"
     * @param event names the message {@code conversations.event.<event>} with the author and the detail; null where something was said
     * @param fresh whether it came while the draft below was being written
     * @param automatic whether the help centre said it, and nobody of the staff
     * @param sources the articles that it quotes
     */
    public record Line(
            int position,
            String style,
            boolean note,
            String event,
            String detail,
            String name,
            String initials,
            String picture,
            String text,
            List<Attachment.Link> files,
            Instant at,
            boolean fresh,
            boolean automatic,
            List<FirstAnswers.Source> sources) {}

    /** Somebody who may have the conversation. */
    public record Agent(String id, String name, boolean current) {}

    /** A canned reply to put in. */
    public record Reply(String id, String title) {}

    /** Another conversation of the same customer. */
    public record Other(long number, String subject, String status, Instant activeAt) {}

    /**
     * A drafted answer.
     *
     * @param outcome "drafted" if it is in the field, "beside" if the field had a text already, "none" or "failed"; null if
     *     nobody asked
     * @param text what stands beside the field, or null
     * @param model the name of a plugin's model that wrote it, or null
     */
    public record Suggested(String outcome, String text, List<Cited> cited, String model) {
        static final Suggested UNASKED = new Suggested(null, null, List.of(), null);
    }

    /** An article that a drafted answer quotes. */
    public record Cited(String title, String href) {}

    /**
     * The draft.
     *
     * @param seen goes back with it, as does {@code once}
     * @param conflict whether somebody wrote meanwhile
     */
    public record Form(String text, int seen, String once, boolean conflict) {}
}
