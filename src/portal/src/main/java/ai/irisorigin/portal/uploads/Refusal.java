package ai.irisorigin.portal.uploads;

import java.util.Locale;

/**
 * A file that is not taken.
 *
 * @param why names the message {@code conversations.files.refused.<why>} with the name
 * @param name of the file, made harmless
 */
public record Refusal(String why, String name) {

    /** Why not. */
    public enum Reason {
        /** One more than a form takes. */
        MANY,
        /** Larger than one file may be. */
        LARGE,
        /** Too much together with the others. */
        TOGETHER,
        EMPTY,
        /** Of a kind that is not taken. */
        KIND,
        /** Too many send files at this moment. */
        BUSY,
        /** More than the organization has room for. */
        ROOM
    }

    public Refusal(Reason reason, String name) {
        this(reason.name().toLowerCase(Locale.ROOT), name);
    }
}
