package ai.irisorigin.portal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A theme as its author packs it: little more than a greeting of its own and a drawing. */
final class ThemeZip {

    static final String GREETING = "A prairie of answers";

    private static final String PNG = "\u0089PNG\r\n\u001a\n";

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private ThemeZip() {}

    static ThemeZip of(String name, String version) {
        return new ThemeZip()
                .with(
                        "theme.json",
                        "{\"name\":\"" + name + "\",\"version\":\"" + version
                                + "\",\"portal\":\"1.x\",\"extends\":\"origin\","
                                + "\"title\":{\"en\":\"Prairie\",\"th\":\"ทุ่งหญ้า\"},"
                                + "\"description\":{\"en\":\"Green and quiet.\",\"th\":\"เขียวและเงียบสงบ\"}}")
                .with("messages/en.properties", "knowledge.home.title=" + GREETING + "\n")
                .with("messages/th.properties", "knowledge.home.title=ทุ่งแห่งคำตอบ\n")
                .with(
                        "assets/hill.svg",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"><circle cx=\"4\" cy=\"4\" r=\"3\"/></svg>")
                .with(
                        "partials/footer.html",
                        "<!--/* partial */-->\n<footer><img alt=\"\" th:src=\"@{theme:hill.svg}\"></footer>\n");
    }

    ThemeZip with(String path, String content) {
        return with(path, content.getBytes(StandardCharsets.UTF_8));
    }

    ThemeZip with(String path, byte[] content) {
        files.put(path, content);
        return this;
    }

    /** Pictures of about this size altogether, which can't be packed any smaller. */
    ThemeZip heavy(int megabytes) {
        var random = new Random(1);
        for (int i = 0; i < megabytes * 2; i++) {
            byte[] picture = new byte[500_000];
            random.nextBytes(picture);
            byte[] beginning = PNG.getBytes(StandardCharsets.ISO_8859_1);
            System.arraycopy(beginning, 0, picture, 0, beginning.length);
            with("assets/picture-" + i + ".png", picture);
        }
        return this;
    }

    byte[] bytes() {
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zip.toByteArray();
    }
}
