package ai.irisorigin.portal.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

/**
 * A mail on its way out, as the sender sees it.
 *
 * @param replyTo where an answer goes, or null
 * @param topic what it is one of several mails about, or null
 */
record Letter(
        UUID id,
        String recipient,
        String sender,
        String host,
        String language,
        String subject,
        String replyTo,
        String topic,
        String html,
        String plain,
        int attempts,
        Duration age) {

    static final String COLUMNS =
            "id, recipient, sender, host, language, subject, reply_to, topic, html, plain, attempts,"
                    + " extract(epoch from now() - created_at)::bigint as age";

    static Letter read(ResultSet row) throws SQLException {
        return new Letter(
                row.getObject("id", UUID.class),
                row.getString("recipient"),
                row.getString("sender"),
                row.getString("host"),
                row.getString("language"),
                row.getString("subject"),
                row.getString("reply_to"),
                row.getString("topic"),
                row.getString("html"),
                row.getString("plain"),
                row.getInt("attempts"),
                Duration.ofSeconds(row.getLong("age")));
    }
}
