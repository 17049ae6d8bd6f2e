package ai.irisorigin.portal.pluginboard;

import ai.irisorigin.portal.web.Page;
import java.time.Instant;
import java.util.List;

/** Whose plugins are trusted. */
@Page.View("pluginboard/publishers")
public record PublishersPage(List<Row> publishers, Form form, Errors errors) implements Page {

    /**
     * A publisher.
     *
     * @param revocation where trust ends
     * @param fingerprint in groups
     * @param revokedAt null while it is trusted
     */
    public record Row(
            String revocation, String name, String fingerprint, Instant addedAt, String addedBy, Instant revokedAt) {}

    /** As it was filled in. */
    public record Form(String name, String pem) {}

    /** Keys of messages, or null. */
    public record Errors(boolean any, String name, String pem) {

        static final Errors NONE = new Errors(false, null, null);
    }
}
