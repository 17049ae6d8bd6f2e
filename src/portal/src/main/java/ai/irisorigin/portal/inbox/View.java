package ai.irisorigin.portal.inbox;

import java.util.Locale;
import java.util.stream.Stream;

/** A view of the inbox. The conditions are those of the partial indexes, word for word. */
enum View {
    MINE("c.status <> 'closed' and c.assignee_id = ?"),
    UNASSIGNED("c.status <> 'closed' and c.assignee_id is null"),
    OPEN("c.status <> 'closed'"),
    CLOSED("c.status = 'closed'");

    private final String condition;

    View(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }

    /** Its name in addresses and message keys. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static View parse(String key) {
        return Stream.of(values())
                .filter(view -> view.key().equals(key))
                .findFirst()
                .orElse(OPEN);
    }
}
