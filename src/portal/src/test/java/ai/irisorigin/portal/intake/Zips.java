package ai.irisorigin.portal.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Makes zips, good ones and such as no honest program makes. */
final class Zips {

    static final String MANIFEST =
            "{\"name\":\"prairie\",\"version\":\"1.0.0\",\"portal\":\"1.x\",\"extends\":\"origin\"}";

    private final SeekableInMemoryByteChannel bytes = new SeekableInMemoryByteChannel();
    private final ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes);

    private Zips() {
        zip.setEncoding("UTF-8");
    }

    static Zips zip() {
        return new Zips();
    }

    /** With a manifest in it. */
    static Zips theme() {
        return zip().file("theme.json", MANIFEST);
    }

    Zips file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Zips file(String name, byte[] content) {
        return file(name, content, entry -> {});
    }

    Zips file(String name, byte[] content, Consumer<ZipArchiveEntry> change) {
        try {
            var entry = new ZipArchiveEntry(name);
            change.accept(entry);
            zip.putArchiveEntry(entry);
            zip.write(content);
            zip.closeArchiveEntry();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] made = new byte[(int) bytes.size()];
        System.arraycopy(bytes.array(), 0, made, 0, made.length);
        return made;
    }

    /** Changes a number of two bytes in each header of files, and at the same place of each line of the directory. */
    static byte[] withHeaders(byte[] zip, int placeInFile, int placeInDirectory, int value) {
        ByteBuffer changed = ByteBuffer.wrap(zip.clone()).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < zip.length - 4; at++) {
            if (changed.getInt(at) == 0x04034b50) {
                changed.putShort(at + placeInFile, (short) value);
            } else if (changed.getInt(at) == 0x02014b50) {
                changed.putShort(at + placeInDirectory, (short) value);
            }
        }
        return changed.array();
    }

    /** The directory's last line says that its file begins where the first one does, as in bombs without nesting. */
    static byte[] overlapping(byte[] zip) {
        ByteBuffer changed = ByteBuffer.wrap(zip.clone()).order(ByteOrder.LITTLE_ENDIAN);
        changed.putInt(lastLine(zip) + 42, 0);
        return changed.array();
    }

    /** Where the directory begins, which is behind the last byte of the last file. */
    static int directory(byte[] zip) {
        return ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(zip.length - 6);
    }

    private static int lastLine(byte[] zip) {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int at = zip.length - 46;
        while (bytes.getInt(at) != 0x02014b50) {
            at--;
        }
        return at;
    }

    /** Names of one length. */
    static byte[] renamed(byte[] zip, String name, String other) {
        return new String(zip, StandardCharsets.ISO_8859_1).replace(name, other).getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] joined(byte[]... parts) {
        var joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
