package ai.irisorigin.portal.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/**
 * An image that somebody uploads is hostile: its bytes say what it is, not its name; its size is read before it is unpacked;
 * and what is kept of it was drawn anew.
 *
 * @param format that it came in: png, jpeg or gif
 * @param bytes as they were drawn
 */
@SuppressWarnings("ArrayRecordComponent") // on its way to the database, never compared
public record UploadedImage(String format, byte[] bytes) {

    private static final Set<String> FORMATS = Set.of("png", "jpeg", "gif");
    private static final long MOST_PIXELS = 50_000_000;

    /** Why an upload is not taken; names the message that says so. */
    public enum Fault {
        TYPE,
        LARGE,
        BROKEN;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Refuses an upload. */
    public static final class Refused extends Exception {
        private final Fault fault;

        public Refused(Fault fault) {
            super(fault.key());
            this.fault = fault;
        }

        public Fault fault() {
            return fault;
        }
    }

    /** Draws an image anew, in a format, so that nothing else of the file is kept. */
    @FunctionalInterface
    public interface Drawing {
        byte[] draw(byte[] file, String format) throws IOException;
    }

    /**
     * What is kept of an upload.
     *
     * @param largest size of the file in bytes
     */
    public static UploadedImage of(byte[] file, int largest, Drawing drawing) throws Refused {
        if (file.length > largest) {
            throw new Refused(Fault.LARGE);
        }
        try {
            String format = format(file);
            return new UploadedImage(format, drawing.draw(file, format));
        } catch (IOException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new Refused(Fault.BROKEN);
        }
    }

    private static String format(byte[] file) throws IOException, Refused {
        try (var image = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(image);
            if (!readers.hasNext()) {
                throw new Refused(Fault.TYPE);
            }
            ImageReader reader = readers.next();
            try {
                String format = reader.getFormatName().toLowerCase(Locale.ROOT);
                if (!FORMATS.contains(format)) {
                    throw new Refused(Fault.TYPE);
                }
                reader.setInput(image, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw new Refused(Fault.LARGE);
                }
                return format;
            } finally {
                reader.dispose();
            }
        }
    }
}
