package ai.irisorigin.portal.operator;

import ai.irisorigin.portal.web.Page;
import java.time.Instant;
import java.util.List;

/** How sending of mail goes. */
@Page.View("operator/mail")
public record OutboxPage(
        long queued, long failed, Instant oldest, String lastError, Instant lastErrorAt, List<Row> mails)
        implements Page {

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
