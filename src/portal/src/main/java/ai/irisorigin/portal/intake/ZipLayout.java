package ai.irisorigin.portal.intake;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Whether a zip is one piece: its files lie side by side from the first byte to the directory, each is announced by the
 * directory as it announces itself, and nothing comes before, between, upon or behind them (APPNOTE.TXT, section 4.3). So no
 * two programs can find different files in it, and no byte is unpacked twice.
 */
final class ZipLayout {

    private static final int FILE = 0x04034b50;
    private static final int DIRECTORY = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int DESCRIBED_LATER = 1 << 3;

    /** What follows a file whose sizes were not known before: with and without its mark. */
    private static final List<Long> DESCRIPTORS = List.of(12L, 16L);

    private final ByteBuffer zip;

    private ZipLayout(byte[] zip) {
        this.zip = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** A file as the directory announces it; the bytes of its name as they are, one character each. */
    private record Announced(long at, long packed, int method, int flags, String name) {}

    /** How many files it holds. */
    static int check(byte[] zip, int most) throws Refused {
        try {
            return new ZipLayout(zip).check(most);
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw broken("it ends in the middle");
        }
    }

    private int check(int most) throws Refused {
        int end = end();
        int files = number(end + 10);
        if (number(end + 4) != 0 || number(end + 6) != 0 || number(end + 8) != files) {
            throw broken("it is one of several parts");
        }
        if (files > most) {
            throw new Refused(
                    "entries",
                    "",
                    "the zip holds " + files + " files; a pack has " + most + " at most",
                    "leave out what is not part of the theme, such as sources, node_modules or .git");
        }
        long length = length(end + 12);
        long start = length(end + 16);
        if (start + length != end) {
            throw broken("its directory is not where its end says");
        }
        List<Announced> announced = directory((int) start, files, end);
        sideBySide(announced, start);
        return files;
    }

    private int end() throws Refused {
        for (int at = zip.limit() - END_LENGTH; at >= 0 && at >= zip.limit() - END_LENGTH - LONGEST_COMMENT; at--) {
            if (zip.getInt(at) == END && at + END_LENGTH + number(at + 20) == zip.limit()) {
                return at;
            }
        }
        throw broken("it has no end, or something follows it");
    }

    private List<Announced> directory(int start, int files, int end) throws Refused {
        List<Announced> announced = new ArrayList<>();
        int at = start;
        for (int i = 0; i < files; i++) {
            if (zip.getInt(at) != DIRECTORY) {
                throw broken("its directory is damaged");
            }
            int name = number(at + 28);
            announced.add(new Announced(
                    length(at + 42), length(at + 20), number(at + 10), number(at + 8), name(at + 46, name)));
            at += 46 + name + number(at + 30) + number(at + 32);
        }
        if (at != end) {
            throw broken("its directory is damaged");
        }
        return announced;
    }

    private void sideBySide(List<Announced> announced, long directory) throws Refused {
        List<Announced> inOrder = announced.stream()
                .sorted(Comparator.comparingLong(Announced::at))
                .toList();
        long expected = 0;
        for (int i = 0; i < inOrder.size(); i++) {
            Announced file = inOrder.get(i);
            if (file.at() != expected) {
                throw broken("its files lie upon each other, or something lies between them");
            }
            long next = i + 1 < inOrder.size() ? inOrder.get(i + 1).at() : directory;
            expected = contentEnd(file);
            if ((file.flags() & DESCRIBED_LATER) != 0 && DESCRIPTORS.contains(next - expected)) {
                expected = next;
            }
        }
        if (expected != directory) {
            throw broken("its files lie upon each other, or something lies between them");
        }
    }

    private long contentEnd(Announced file) throws Refused {
        int at = (int) file.at();
        int name = number(at + 26);
        if (zip.getInt(at) != FILE
                || number(at + 6) != file.flags()
                || number(at + 8) != file.method()
                || !name(at + 30, name).equals(file.name())) {
            throw broken("a file in it is not what the directory says");
        }
        return at + 30L + name + number(at + 28) + file.packed();
    }

    private String name(int at, int length) {
        byte[] bytes = new byte[length];
        zip.get(at, bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private int number(int at) {
        return Short.toUnsignedInt(zip.getShort(at));
    }

    private long length(int at) {
        return Integer.toUnsignedLong(zip.getInt(at));
    }

    static Refused broken(String why) {
        return new Refused(
                "broken",
                "",
                "the file is not a sound zip: " + why,
                "pack the theme's folder again, with any common program, and without encryption or splitting");
    }
}
