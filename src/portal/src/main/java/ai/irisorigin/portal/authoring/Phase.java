package ai.irisorigin.portal.authoring;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How far an article in a language is. */
public enum Phase {
    DRAFT,
    SCHEDULED,
    PUBLISHED,
    /** Visitors read it, and there is a draft that they don't read. */
    CHANGED;

    /** Of a draft d beside the public text t, of which one may be missing. */
    static final String SQL = "case when d.publish_at is not null then 'scheduled' when t.id is null then 'draft'"
            + " when d.version <> coalesce(d.published_version, -1) then 'changed' else 'published' end";

    /** Its name in addresses and message keys. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Phase> parse(String key) {
        return Stream.of(values()).filter(phase -> phase.key().equals(key)).findFirst();
    }
}
