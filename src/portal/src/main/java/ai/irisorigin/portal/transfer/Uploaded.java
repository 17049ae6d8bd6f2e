package ai.irisorigin.portal.transfer;

import ai.irisorigin.portal.web.Input;
import jakarta.ws.rs.core.EntityPart;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** What a form brought: a zip as it is, or loose files put into one, so that there is one way to read them. */
final class Uploaded implements Closeable {

    private static final int LONGEST_FIELD = 200;
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private final Path zip;
    private String name = "";
    private String category = "";

    private Uploaded() throws IOException {
        zip = Files.createTempFile("import", ".zip");
    }

    static Uploaded of(List<EntityPart> parts) throws Refused, IOException {
        var uploaded = new Uploaded();
        try {
            uploaded.take(parts);
        } catch (Refused | IOException | RuntimeException e) {
            uploaded.close();
            throw e;
        }
        return uploaded;
    }

    private void take(List<EntityPart> parts) throws Refused, IOException {
        List<EntityPart> sent = parts.stream()
                .filter(part ->
                        part.getName().equals("files") && !fileName(part).isEmpty())
                .toList();
        for (EntityPart part : parts) {
            if (part.getName().equals("category")) {
                category = Input.line(new String(part.getContent().readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8));
            }
        }
        if (sent.isEmpty()) {
            throw new Refused("missing");
        }
        if (sent.size() > Bundle.MOST_FILES) {
            throw new Refused("many");
        }
        name = shown(fileName(sent.get(0)));
        if (sent.size() == 1) {
            takeOne(sent.get(0));
        } else {
            pack(sent);
        }
    }

    private void takeOne(EntityPart part) throws IOException, Refused {
        InputStream content = part.getContent();
        byte[] start = content.readNBytes(ZIP.length);
        InputStream all = new SequenceInputStream(new ByteArrayInputStream(start), content);
        if (Arrays.equals(start, ZIP)) {
            Files.copy(all, zip, StandardCopyOption.REPLACE_EXISTING);
        } else if (fileName(part).toLowerCase(Locale.ROOT).endsWith(".zip")) {
            throw new Refused("archive");
        } else {
            try (var packed = new ZipArchiveOutputStream(zip)) {
                put(packed, fileName(part), all);
            }
        }
    }

    private void pack(List<EntityPart> parts) throws IOException {
        try (var packed = new ZipArchiveOutputStream(zip)) {
            for (EntityPart part : parts) {
                put(packed, fileName(part), part.getContent());
            }
        }
    }

    private static void put(ZipArchiveOutputStream packed, String name, InputStream content) throws IOException {
        packed.putArchiveEntry(new ZipArchiveEntry(name));
        content.transferTo(packed);
        packed.closeArchiveEntry();
    }

    /** Browsers send names in UTF-8, which the parser takes for Latin letters. */
    private static String fileName(EntityPart part) {
        String name =
                Optional.ofNullable(part.getFileName()).flatMap(given -> given).orElse("");
        try {
            return name.chars().allMatch(letter -> letter < 256)
                    ? StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(name.getBytes(StandardCharsets.ISO_8859_1)))
                            .toString()
                    : name;
        } catch (CharacterCodingException e) {
            return name;
        }
    }

    private static String shown(String name) {
        String line = Input.line(name);
        return line.substring(0, Math.min(150, line.length()));
    }

    Path zip() {
        return zip;
    }

    /** Of the zip, or of the first file. */
    String name() {
        return name;
    }

    String category() {
        return category;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(zip);
    }
}
