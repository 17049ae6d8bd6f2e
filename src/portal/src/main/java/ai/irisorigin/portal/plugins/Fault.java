package ai.irisorigin.portal.plugins;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What went wrong in a plugin, in words. The exception itself is not kept: its class may be the plugin's, and would keep all
 * others alive.
 *
 * @param message for whoever set the plugin up
 * @param trace where it happened, for its author
 */
public record Fault(String message, String trace) {

    /** What the portal itself says begins so, and is the key of a message. */
    static final String MESSAGES = "plugins.fault.";

    /** Stands between such a key and each of its arguments. */
    static final String BETWEEN = "\t";

    private static final int LONGEST = 300;
    private static final int FRAMES = 8;

    /** What the portal says of a plugin. */
    public static String said(String message, Object... arguments) {
        return Stream.concat(Stream.of(MESSAGES + message), Stream.of(arguments))
                .map(Object::toString)
                .collect(Collectors.joining(BETWEEN));
    }

    public static Fault of(Throwable thrown) {
        Throwable cause = thrown;
        while ((cause instanceof ExecutionException
                        || cause instanceof InvocationTargetException
                        || cause instanceof ExceptionInInitializerError)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        String text = text(cause);
        String name = cause.getClass().getName();
        // A plugin's own exceptions are words for people; what the JDK throws needs its name to be understood.
        String message = text.isEmpty() || name.startsWith("java.")
                ? cause.getClass().getSimpleName() + (text.isEmpty() ? "" : ": " + text)
                : text;
        return new Fault(
                message.substring(0, Math.min(LONGEST, message.length())),
                Stream.of(cause.getStackTrace())
                        .limit(FRAMES)
                        .map(frame -> "\n    at " + frame)
                        .collect(Collectors.joining()));
    }

    /** An exception's message is a plugin's code, too. */
    private static String text(Throwable thrown) {
        try {
            String message = thrown.getMessage();
            return message == null ? "" : message.strip();
        } catch (RuntimeException | Error e) {
            return "";
        }
    }
}
