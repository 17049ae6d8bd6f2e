package ai.irisorigin.portal.operator;

import ai.irisorigin.portal.web.Page;
import java.time.Instant;
import java.util.List;

/**
 * How sending of mail goes, and reading of answers.
 *
 * @param mailbox null if answers by e-mail are not read
 */
@Page.View("operator/mail")
public record OutboxPage(
        long queued,
        long failed,
        Instant oldest,
        String lastError,
        Instant lastErrorAt,
        List<Row> mails,
        Mailbox mailbox)
        implements Page {

    /**
     * Where answers come to.
     *
     * @param readAt null if never
     * @param error what the server has said since, or null
     */
    public record Mailbox(String address, Instant readAt, String error, Instant errorAt) {}

    public record Row(
            String id,
            String organization,
            String recipient,
            String subject,
            int attempts,
            Instant nextAttemptAt,
            boolean failed,
            String error) {}
}
