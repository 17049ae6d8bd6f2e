package ai.irisorigin.portal.transfer;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a help centre as files: a folder a category, a Markdown file a text, and the pictures that they refer to. */
final class ExportedZip implements Closeable {

    static final String PICTURES = "images/";
    private static final Pattern OWN_PICTURE = Pattern.compile("/help/images/([0-9a-f-]{36})");

    private final ZipOutputStream zip;
    private final Map<String, String> pictures;
    private final Set<String> shown = new HashSet<>();

    /**
     * Begins one.
     *
     * @param pictures names of their files
     */
    ExportedZip(OutputStream out, Set<String> pictures) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.pictures = new LinkedHashMap<>();
        pictures.forEach(file -> this.pictures.put(file.substring(0, file.lastIndexOf('.')), file));
    }

    void add(Export.Named category) throws IOException {
        var front = new LinkedHashMap<String, Object>();
        front.put("title", category.name());
        front.put("summary", category.summary());
        front.put("icon", category.icon());
        front.put("position", category.position());
        file(category.slug() + "/_index." + category.language() + ".md", FrontMatter.write(front));
    }

    void add(Export.Text text) throws IOException {
        var front = new LinkedHashMap<String, Object>();
        front.put("title", text.title());
        front.put("summary", text.summary());
        front.put("position", text.position());
        front.put("state", text.state());
        front.put(
                "published",
                Optional.ofNullable(text.at()).map(Instant::toString).orElse(null));
        String newer = text.newer() ? ".draft" : "";
        String markdown = PictureLinks.rewrite(text.markdown(), this::relative);
        file(
                text.category() + "/" + text.slug() + "." + text.language() + newer + ".md",
                FrontMatter.write(front) + "\n" + markdown + "\n");
    }

    /** After all texts: a picture that none of them shows is left out. */
    void add(Export.Picture picture) throws IOException {
        if (!shown.contains(picture.file())) {
            return;
        }
        zip.setLevel(Deflater.NO_COMPRESSION);
        zip.putNextEntry(new ZipEntry(PICTURES + picture.file()));
        zip.write(picture.bytes());
        zip.closeEntry();
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
    }

    private Optional<String> relative(String address) {
        Matcher own = OWN_PICTURE.matcher(address);
        Optional<String> file = own.matches() ? Optional.ofNullable(pictures.get(own.group(1))) : Optional.empty();
        file.ifPresent(shown::add);
        return file.map(name -> "../" + PICTURES + name);
    }

    private void file(String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
