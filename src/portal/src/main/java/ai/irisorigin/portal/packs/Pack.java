package ai.irisorigin.portal.packs;

import ai.irisorigin.portal.themes.ThemeManifest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The files of a theme by their paths. It is kept as a zip of our own, in which nothing is left of the one that was uploaded
 * but its files; the same files make the same checksum, whoever packed them.
 */
public final class Pack {

    /** Any will do that is the same each time, and that all programs can show. */
    private static final LocalDateTime MOMENT = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final SortedMap<String, byte[]> files;

    public Pack(Map<String, byte[]> files) {
        this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** Reads what {@link #zip} wrote, in which there is nothing to be afraid of. */
    public static Pack ofZip(byte[] zip) {
        Map<String, byte[]> files = new TreeMap<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Pack(files);
    }

    public SortedMap<String, byte[]> files() {
        return files;
    }

    public ThemeManifest manifest() {
        return ThemeManifest.parse(files.get(ThemeManifest.FILE));
    }

    /** Bytes of all files. */
    public int size() {
        return files.values().stream().mapToInt(bytes -> bytes.length).sum();
    }

    public byte[] zip() {
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(MOMENT);
                out.putNextEntry(entry);
                out.write(file.getValue());
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zip.toByteArray();
    }

    /** SHA-256 over names and contents, so that it does not depend on how they are packed. */
    public String checksum() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((path, bytes) -> {
                digest.update(path.getBytes(StandardCharsets.UTF_8));
                digest.update(ByteBuffer.allocate(5)
                        .put((byte) 0)
                        .putInt(bytes.length)
                        .array());
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
