package ai.irisorigin.portal.conversations;

import java.util.UUID;

/**
 * A file that came with a message; its bytes are elsewhere.
 *
 * @param message its position
 * @param size in bytes
 * @param shown whether it is a picture that pages may show as it is
 */
public record Attachment(int message, UUID id, String name, int size, boolean shown) {

    private static final int KILO = 1 << 10;
    private static final int MEGA = 1 << 20;

    /**
     * A file as a thread lists it.
     *
     * @param size as people read it
     */
    public record Link(String href, String name, String size, boolean shown) {}

    /**
     * Its place on a page.
     *
     * @param thread address of the conversation
     */
    public Link link(String thread) {
        return new Link(thread + "/attachments/" + id, name, readable(size), shown);
    }

    private static String readable(int size) {
        if (size < MEGA) {
            return Math.max(1, Math.round((float) size / KILO)) + " KB";
        }
        int tenths = Math.round(size * 10f / MEGA);
        return tenths / 10 + (tenths % 10 == 0 ? "" : "." + tenths % 10) + " MB";
    }
}
