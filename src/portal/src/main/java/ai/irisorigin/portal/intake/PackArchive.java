package ai.irisorigin.portal.intake;

import ai.irisorigin.portal.themecheck.Finding;
import ai.irisorigin.portal.themes.ThemeManifest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Unpacks a zip that somebody made to be a theme, or to harm us. It happens in memory, nothing is named after what the zip says,
 * and its sizes are not believed.
 */
final class PackArchive {

    /** Bytes of an upload, and of what comes out of it. */
    static final int LARGEST = 10 << 20;

    static final int MOST_FILES = 500;

    /** Text is packed to a tenth, a drawing to a thirtieth. */
    private static final int HIGHEST_RATIO = 100;

    /** So small that its ratio harms nobody. */
    private static final int HARMLESS = 256 << 10;

    /** A report that nobody reads to its end helps nobody. */
    private static final int MOST_FINDINGS = 50;

    private final ZipFile zip;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, String> keys = new HashMap<>();
    private int left = LARGEST;

    private PackArchive(ZipFile zip) {
        this.zip = zip;
    }

    /** The files by their path in the theme. */
    static SortedMap<String, byte[]> unpack(byte[] upload) throws Refused {
        if (upload.length > LARGEST) {
            throw tooLarge("the zip is larger than 10 MB");
        }
        int files = ZipLayout.check(upload, MOST_FILES);
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(upload))
                .setCharset(StandardCharsets.UTF_8)
                .setUseUnicodeExtraFields(false)
                .get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntriesInPhysicalOrder());
            if (entries.size() != files) {
                throw ZipLayout.broken("its directory is damaged");
            }
            return withoutTopFolder(new PackArchive(zip).read(entries));
        } catch (IOException | IllegalArgumentException e) {
            throw ZipLayout.broken("it can't be unpacked");
        }
    }

    private SortedMap<String, byte[]> read(List<ZipArchiveEntry> entries) throws Refused, IOException {
        Map<String, ZipArchiveEntry> wanted = new TreeMap<>();
        for (ZipArchiveEntry entry : entries) {
            String path = new String(entry.getRawName(), StandardCharsets.UTF_8);
            if (!EntryName.isHidden(path) && isFine(path, entry) && !path.endsWith("/")) {
                wanted.put(path, entry);
            }
        }
        filesThatAreFolders();
        refuseIfAny();
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (Map.Entry<String, ZipArchiveEntry> entry : wanted.entrySet()) {
            files.put(entry.getKey(), content(entry.getKey(), entry.getValue()));
        }
        refuseIfAny();
        return files;
    }

    private boolean isFine(String path, ZipArchiveEntry entry) {
        boolean folder = path.endsWith("/");
        String fault = EntryName.fault(folder ? path.substring(0, path.length() - 1) : path);
        long kind = (entry.getExternalAttributes() >> 16) & 0xF000;
        int before = findings.size();
        if (fault != null) {
            find("name", path, "the name " + fault, "give the file a plain name in a plain folder");
        } else if (kind != 0 && kind != (folder ? 0x4000 : 0x8000)) {
            find("link", path, "it is a link or a device, not a file", "put the file itself into the zip");
        } else if (entry.getGeneralPurposeBit().usesEncryption()
                || entry.getGeneralPurposeBit().usesStrongEncryption()) {
            find("encrypted", path, "it is encrypted", "pack the theme again without a password");
        } else if (entry.getMethod() != ZipArchiveEntry.STORED && entry.getMethod() != ZipArchiveEntry.DEFLATED) {
            find(
                    "method",
                    path,
                    "it is packed in a way that not every program knows (method " + entry.getMethod() + ")",
                    "pack the theme again with the common method, Deflate");
        } else if (!folder) {
            String twin = keys.putIfAbsent(EntryName.key(path), path);
            if (twin != null) {
                find(
                        "duplicate",
                        path,
                        "some systems take it for the same file as " + twin,
                        "keep one of them, or give it a name that differs in more than its case");
            }
        }
        return findings.size() == before;
    }

    private void filesThatAreFolders() {
        keys.forEach((key, path) -> {
            for (int slash = key.indexOf('/'); slash > 0; slash = key.indexOf('/', slash + 1)) {
                String file = keys.get(key.substring(0, slash));
                if (file != null) {
                    find("duplicate", path, file + " is a file, and can't be a folder as well", "rename one of them");
                }
            }
        });
    }

    private byte[] content(String path, ZipArchiveEntry entry) throws Refused, IOException {
        byte[] bytes;
        try (InputStream in = zip.getInputStream(entry)) {
            bytes = in.readNBytes(left + 1);
        }
        left -= bytes.length;
        if (left < 0) {
            throw tooLarge("unpacked it is larger than 10 MB");
        }
        if (bytes.length > HARMLESS && bytes.length / Math.max(1, entry.getCompressedSize()) > HIGHEST_RATIO) {
            throw new Refused(
                    "ratio",
                    path,
                    "it unpacks to more than " + HIGHEST_RATIO + " times its size, as a bomb does",
                    "leave it out, or make it smaller");
        }
        var sum = new CRC32();
        sum.update(bytes);
        if (bytes.length != entry.getSize() || sum.getValue() != entry.getCrc()) {
            throw ZipLayout.broken(path + " is damaged");
        }
        if (Packed.is(bytes)) {
            find("nested", path, "it is an archive in an archive", "put its files into the pack, or leave it out");
        }
        return bytes;
    }

    private void find(String rule, String path, String message, String remedy) {
        findings.add(Refused.fatal(rule, EntryName.shown(path), message, remedy));
    }

    private void refuseIfAny() throws Refused {
        if (!findings.isEmpty()) {
            throw new Refused(findings.subList(0, Math.min(MOST_FINDINGS, findings.size())));
        }
    }

    /** Authors pack the theme's folder as often as what is in it. */
    private static SortedMap<String, byte[]> withoutTopFolder(SortedMap<String, byte[]> files) {
        if (files.isEmpty() || files.containsKey(ThemeManifest.FILE)) {
            return files;
        }
        String first = files.firstKey();
        String folder = first.substring(0, first.indexOf('/') + 1);
        if (folder.isEmpty() || !files.keySet().stream().allMatch(path -> path.startsWith(folder))) {
            return files;
        }
        SortedMap<String, byte[]> inside = new TreeMap<>();
        files.forEach((path, bytes) -> inside.put(path.substring(folder.length()), bytes));
        return inside;
    }

    private static Refused tooLarge(String message) {
        return new Refused("size", "", message, "make pictures smaller, and leave out what no page shows");
    }
}
