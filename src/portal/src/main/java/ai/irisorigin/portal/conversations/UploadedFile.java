package ai.irisorigin.portal.conversations;

import ai.irisorigin.portal.uploads.FileName;
import ai.irisorigin.portal.uploads.FileType;
import ai.irisorigin.portal.uploads.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A file that may be attached to a message: small enough, of a kind that is taken, and called by a harmless name.
 *
 * @param shown whether it is a picture that pages may show as it is
 */
@SuppressWarnings("ArrayRecordComponent") // on its way to the database, never compared
public record UploadedFile(String name, FileType type, boolean shown, byte[] content) {

    /** In bytes. */
    public static final int LARGEST = 10 << 20;

    private static final int LARGEST_SHOWN = 4 << 20;
    private static final long MOST_PIXELS = 40_000_000;

    /** Refuses a file. */
    public static final class Refused extends Exception {
        private final transient Refusal refusal;

        Refused(Refusal refusal) {
            super(refusal.why());
            this.refusal = refusal;
        }

        public Refusal refusal() {
            return refusal;
        }
    }

    /**
     * Judges a file that somebody sent.
     *
     * @param name as it was sent
     */
    public static UploadedFile of(String name, byte[] content) throws Refused {
        String clean = FileName.clean(name);
        if (content.length == 0) {
            throw new Refused(new Refusal(Refusal.Reason.EMPTY, clean));
        }
        if (content.length > LARGEST) {
            throw new Refused(new Refusal(Refusal.Reason.LARGE, clean));
        }
        FileType type =
                FileType.of(clean, content).orElseThrow(() -> new Refused(new Refusal(Refusal.Reason.KIND, clean)));
        return new UploadedFile(type.named(clean), type, type.picture() && canBeShown(content), content);
    }

    /** A small file may unpack to a picture that no browser has room for. */
    private static boolean canBeShown(byte[] content) {
        if (content.length > LARGEST_SHOWN) {
            return false;
        }
        try (var image = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(image);
            if (!readers.hasNext()) {
                return false;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(image, true, true);
                return (long) reader.getWidth(0) * reader.getHeight(0) <= MOST_PIXELS;
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // Image readers fail in many ways over bytes that are no image.
            return false;
        }
    }
}
