package ai.irisorigin.portal.themecheck;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** The size of a picture, from its head: it is not unpacked, because a small file can hold a very large one. */
final class Picture {

    private static final int NARROWEST = 640;
    private static final int LOWEST = 400;
    private static final int WIDEST = 2560;
    private static final int HIGHEST = 1600;

    private Picture() {}

    /** What is wrong with it as a screenshot; null if nothing is. */
    static String problem(byte[] bytes) {
        try {
            int[] size = isWebp(bytes) ? webp(bytes) : size(bytes);
            if (size == null) {
                return "is no picture that can be read";
            }
            boolean good = size[0] >= NARROWEST
                    && size[0] <= WIDEST
                    && size[1] >= LOWEST
                    && size[1] <= HIGHEST
                    && size[0] > size[1];
            return good ? null : "has " + size[0] + " x " + size[1] + " pixels";
        } catch (IOException | RuntimeException e) {
            return "is no picture that can be read";
        }
    }

    private static int[] size(byte[] bytes) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return null;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return new int[] {reader.getWidth(0), reader.getHeight(0)};
            } finally {
                reader.dispose();
            }
        }
    }

    private static boolean isWebp(byte[] bytes) {
        return bytes.length > 30 && bytes[0] == 'R' && bytes[8] == 'W' && bytes[9] == 'E';
    }

    /** As the container's specification (RFC 9649) lays it out; the JDK reads no WebP. */
    private static int[] webp(byte[] bytes) {
        return switch (bytes[15]) {
            case 'X' -> new int[] {1 + number(bytes, 24, 3), 1 + number(bytes, 27, 3)};
            case 'L' -> {
                int bits = number(bytes, 21, 4);
                yield new int[] {1 + (bits & 0x3fff), 1 + ((bits >> 14) & 0x3fff)};
            }
            default -> new int[] {number(bytes, 26, 2) & 0x3fff, number(bytes, 28, 2) & 0x3fff};
        };
    }

    private static int number(byte[] bytes, int from, int length) {
        int number = 0;
        for (int i = length - 1; i >= 0; i--) {
            number = (number << 8) | (bytes[from + i] & 0xff);
        }
        return number;
    }
}
