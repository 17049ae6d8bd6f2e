package ai.irisorigin.portal.conversations;

import ai.irisorigin.portal.web.Page;
import java.time.Instant;
import java.util.List;

/**
 * A conversation as its author follows it.
 *
 * @param address of this page, below which its forms are
 * @param status "open", "pending" or "closed"
 * @param once goes back with the form for an answer, in the field of this name
 * @param error key of a message about the answer, or null
 * @param rating "good", "bad" or null
 * @param solvable whether the help centre has answered, and nobody has said anything since
 */
@Page.View(
        value = "conversations/conversation",
        secret = true,
        scripts = {"js/live.js", "js/files.js"})
public record ConversationPage(
        String address,
        long number,
        String subject,
        String status,
        boolean closed,
        boolean answered,
        Instant askedAt,
        List<Line> lines,
        String text,
        ChosenFiles.Field files,
        String once,
        String error,
        String rating,
        boolean solvable)
        implements Page {

    /**
     * What was said, or what happened.
     *
     * @param own whether the reader said it
     * @param event names the message {@code conversations.event.<event>}; null where something was said
     * @param automatic whether the help centre said it, and nobody of the staff
     * @param sources the articles that it quotes
     */
    public record Line(
            int position,
            boolean own,
            String event,
            String author,
            String text,
            List<Attachment.Link> files,
            Instant at,
            boolean automatic,
            List<FirstAnswers.Source> sources) {}
}
