package ai.irisorigin.portal.themes;

import java.io.Writer;
import java.util.Arrays;

/**
 * Collects a page in UTF-8. The JDK's encoder leaves its fast path at the first Thai letter, and takes a page's many small
 * pieces through two more buffers.
 */
final class Utf8 extends Writer {

    private static final int LONGEST = 4;
    private static final char REPLACEMENT = '\ufffd';

    private byte[] bytes;
    private int size;
    private char high;

    private final int most;

    Utf8(int expected, int most) {
        bytes = new byte[expected];
        this.most = most;
    }

    @Override
    public void write(int c) {
        reserve(1);
        encode((char) c);
    }

    @Override
    public void write(char[] text, int from, int length) {
        reserve(length);
        for (int i = from; i < from + length; i++) {
            encode(text[i]);
        }
    }

    @Override
    public void write(String text, int from, int length) {
        reserve(length);
        int end = from + length;
        for (int i = high == 0 ? ascii(text, from, end) : from; i < end; i++) {
            encode(text.charAt(i));
        }
    }

    /** Takes what is ASCII, which nearly all pieces of a page are throughout, and says where it ends. */
    private int ascii(String text, int from, int end) {
        byte[] to = bytes;
        int at = size;
        int i = from;
        for (char c; i < end && (c = text.charAt(i)) < 0x80; i++) {
            to[at++] = (byte) c;
        }
        size = at;
        return i;
    }

    private void reserve(int chars) {
        int needed = size + (chars + 1) * LONGEST;
        if (needed > bytes.length) {
            checkSize();
            bytes = Arrays.copyOf(bytes, Math.max(needed, bytes.length * 2));
        }
    }

    private void encode(char c) {
        if (high != 0) {
            pair(high, c);
        } else if (c < 0x80) {
            bytes[size++] = (byte) c;
        } else if (Character.isHighSurrogate(c)) {
            high = c;
        } else {
            point(Character.isLowSurrogate(c) ? REPLACEMENT : c);
        }
    }

    private void pair(char first, char second) {
        high = 0;
        if (Character.isLowSurrogate(second)) {
            point(Character.toCodePoint(first, second));
        } else {
            point(REPLACEMENT);
            encode(second);
        }
    }

    private void point(int c) {
        if (c < 0x800) {
            bytes[size++] = (byte) (0xc0 | (c >> 6));
        } else {
            if (c < 0x10000) {
                bytes[size++] = (byte) (0xe0 | (c >> 12));
            } else {
                bytes[size++] = (byte) (0xf0 | (c >> 18));
                bytes[size++] = (byte) (0x80 | ((c >> 12) & 0x3f));
            }
            bytes[size++] = (byte) (0x80 | ((c >> 6) & 0x3f));
        }
        bytes[size++] = (byte) (0x80 | (c & 0x3f));
    }

    private void checkSize() {
        if (size > most) {
            throw new TemplateException("the page is larger than " + most + " bytes");
        }
    }

    byte[] bytes() {
        checkSize();
        return Arrays.copyOf(bytes, size);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
