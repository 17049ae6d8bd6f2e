package ai.irisorigin.plugin;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The kinds of events, by the names that a manifest gives them. */
public final class EventTypes {

    private static final Map<String, Class<? extends Event>> BY_NAME = new LinkedHashMap<>();

    static {
        for (Class<?> kind : Event.class.getPermittedSubclasses()) {
            BY_NAME.put(nameOf(kind), kind.asSubclass(Event.class));
        }
    }

    private EventTypes() {}

    /** All names, such as {@code conversation.opened}. */
    public static Set<String> names() {
        return Set.copyOf(BY_NAME.keySet());
    }

    /** The record of events with this name. */
    public static Optional<Class<? extends Event>> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The name of a record's kind: {@code ConversationOpened} is {@code conversation.opened}. */
    public static String nameOf(Class<?> kind) {
        return kind.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", ".").toLowerCase(Locale.ROOT);
    }
}
