package ai.irisorigin.portal.transfer;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The files of an upload, in a zip that somebody made to be read by us, or to harm us: its sizes are not believed, nothing of
 * it is written to a disk by its name, and it is read only as far as the limits go.
 */
final class Bundle implements Closeable {

    static final int MOST_FILES = 5_000;
    static final long MOST_BYTES = 200L << 20;

    /** Text is packed to a tenth, pictures hardly. */
    private static final int HIGHEST_RATIO = 100;

    /** So small that its ratio harms nobody. */
    private static final long HARMLESS = 1 << 20;

    private final ZipFile zip;
    private final List<Item> items = new ArrayList<>();
    private long left = MOST_BYTES;

    /**
     * A file of the upload.
     *
     * @param path null if it has none that is taken
     * @param fault why it is left out, or null
     */
    record Item(String name, FilePath path, String fault, ZipArchiveEntry entry) {}

    private Bundle(ZipFile zip) {
        this.zip = zip;
    }

    /** Refuses what is no zip or too much of one. */
    static Bundle open(Path file) throws Refused, IOException {
        check(file);
        ZipFile zip;
        try {
            zip = ZipFile.builder()
                    .setPath(file)
                    .setCharset(StandardCharsets.UTF_8)
                    .get();
        } catch (IOException | IllegalArgumentException e) {
            throw new Refused("archive");
        }
        var bundle = new Bundle(zip);
        bundle.list();
        return bundle;
    }

    /** The JDK counts the files without making an object of each, so it is asked first. */
    private static void check(Path file) throws Refused, IOException {
        try (var counted = new java.util.zip.ZipFile(file.toFile())) {
            if (counted.size() > MOST_FILES) {
                throw new Refused("many");
            }
        } catch (ZipException e) {
            throw new Refused(String.valueOf(e.getMessage()).contains("encrypted") ? "encrypted" : "archive");
        }
    }

    private void list() {
        Set<String> seen = new HashSet<>();
        zip.getEntriesInPhysicalOrder().asIterator().forEachRemaining(entry -> {
            if (!entry.isDirectory()) {
                Item item = item(entry, seen);
                if (item != null) {
                    items.add(item);
                }
            }
        });
    }

    private static Item item(ZipArchiveEntry entry, Set<String> seen) {
        try {
            FilePath path = FilePath.of(entry.getName());
            if (path.isHidden()) {
                return null;
            }
            String fault = entry.getGeneralPurposeBit().usesEncryption()
                    ? "encrypted"
                    : entry.isUnixSymlink() ? "link" : seen.add(path.key()) ? null : "twice";
            return new Item(path.toString(), path, fault, entry);
        } catch (Refused refused) {
            return new Item(entry.getName(), null, refused.fault(), entry);
        }
    }

    /** In the order in which they were packed. */
    List<Item> items() {
        return items;
    }

    /**
     * What a file says.
     *
     * @param largest more than that is refused as "large"
     */
    byte[] read(Item item, int largest) throws Refused, IOException {
        try (InputStream in = zip.getInputStream(item.entry())) {
            if (in == null) {
                throw new Refused("archive");
            }
            byte[] bytes = in.readNBytes((int) Math.min(largest + 1L, left + 1));
            left -= bytes.length;
            if (left < 0
                    || isBomb(
                            Math.max(bytes.length, item.entry().getSize()),
                            item.entry().getCompressedSize())) {
                throw new Unbearable();
            }
            if (bytes.length > largest) {
                throw new Refused("large");
            }
            return bytes;
        } catch (ZipException | EOFException e) {
            throw new Refused("archive");
        }
    }

    private static boolean isBomb(long unpacked, long packed) {
        return unpacked > HARMLESS && unpacked / Math.max(1, packed) > HIGHEST_RATIO;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Unpacked it is larger than anybody's help centre: the whole upload is refused. */
    static final class Unbearable extends IOException {
        private static final long serialVersionUID = 1;
    }
}
