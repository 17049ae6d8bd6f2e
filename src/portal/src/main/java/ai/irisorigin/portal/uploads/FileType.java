package ai.irisorigin.portal.uploads;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The kinds of files that are taken. The bytes decide; the name only tells apart what looks alike inside, as office
 * documents do that are all ZIP archives. What is on no list is not taken, so nobody has to know all that is dangerous.
 */
public enum FileType {
    PNG(Shape.PNG, "image/png", "png"),
    JPEG(Shape.JPEG, "image/jpeg", "jpg jpeg"),
    GIF(Shape.GIF, "image/gif", "gif"),
    WEBP(Shape.WEBP, "image/webp", "webp"),
    PDF(Shape.PDF, "application/pdf", "pdf"),
    TEXT(Shape.TEXT, "text/plain", "txt log md json"),
    CSV(Shape.TEXT, "text/csv", "csv"),
    DOCX(Shape.ZIP, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX(Shape.ZIP, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX(Shape.ZIP, "application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODT(Shape.ZIP, "application/vnd.oasis.opendocument.text", "odt"),
    ODS(Shape.ZIP, "application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ODP(Shape.ZIP, "application/vnd.oasis.opendocument.presentation", "odp"),
    ZIP(Shape.ZIP, "application/zip", "zip"),
    DOC(Shape.COMPOUND, "application/msword", "doc"),
    XLS(Shape.COMPOUND, "application/vnd.ms-excel", "xls"),
    PPT(Shape.COMPOUND, "application/vnd.ms-powerpoint", "ppt");

    private static final Set<Shape> PICTURES = Set.of(Shape.PNG, Shape.JPEG, Shape.GIF, Shape.WEBP);

    private final Shape shape;
    private final String mediaType;
    /** With blanks between them, the usual one first. */
    private final String extensions;

    FileType(Shape shape, String mediaType, String extensions) {
        this.shape = shape;
        this.mediaType = mediaType;
        this.extensions = extensions;
    }

    /** Empty if it is none that is taken. */
    public static Optional<FileType> of(String name, byte[] content) {
        Optional<Shape> shape = Shape.of(content);
        List<FileType> alike = Stream.of(values())
                .filter(type -> shape.filter(type.shape::equals).isPresent())
                .toList();
        String extension = FileName.extension(name);
        Optional<FileType> named = alike.stream()
                .filter(type -> type.extensions().contains(extension))
                .findFirst();
        if (named.isPresent()) {
            return named;
        }
        boolean nameless = shape.filter(Shape.TEXT::equals).isPresent() && extension.isEmpty();
        return alike.size() == 1 || nameless ? alike.stream().findFirst() : Optional.empty();
    }

    /** The name with an ending that says what the file is: systems open files by it, whatever they were sent as. */
    public String named(String name) {
        return extensions().contains(FileName.extension(name))
                ? name
                : name + "." + extensions().get(0);
    }

    private List<String> extensions() {
        return List.of(extensions.split(" ", -1));
    }

    public String mediaType() {
        return mediaType;
    }

    public boolean picture() {
        return PICTURES.contains(shape);
    }

    /** What a file field offers to choose. */
    public static String accepted() {
        return String.join(
                ",",
                Stream.of(values())
                        .flatMap(type -> type.extensions().stream())
                        .map(extension -> "." + extension)
                        .toList());
    }

    /** How files begin. */
    private enum Shape {
        PNG("\u0089PNG\r\n\u001a\n"),
        JPEG("\u00ff\u00d8\u00ff"),
        GIF("GIF8"),
        WEBP("RIFF"),
        PDF("%PDF-"),
        ZIP("PK\u0003\u0004"),
        COMPOUND("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"),
        /** Begins with anything; see {@link #isText}. */
        TEXT("");

        private static final int BEGINNING = 64;
        private static final String UTF_16_LITTLE = "\u00ff\u00fe";
        private static final String UTF_16_BIG = "\u00fe\u00ff";
        private static final String UTF_8 = "\u00ef\u00bb\u00bf";

        /** Text that a program runs, or a browser. */
        private static final List<String> ACTIVE =
                List.of("#!", "<!doctype", "<html", "<head", "<body", "<svg", "<script", "<?php");

        private final String beginning;

        Shape(String beginning) {
            this.beginning = beginning;
        }

        static Optional<Shape> of(byte[] content) {
            String beginning = new String(content, 0, Math.min(BEGINNING, content.length), StandardCharsets.ISO_8859_1);
            return Stream.of(values())
                    .filter(shape -> shape.begins(beginning, content))
                    .findFirst();
        }

        private boolean begins(String text, byte[] content) {
            return switch (this) {
                case WEBP -> text.startsWith(beginning) && text.startsWith("WEBP", 8);
                case TEXT -> isText(text, content);
                default -> text.startsWith(beginning);
            };
        }

        private static boolean isText(String text, byte[] content) {
            if (text.startsWith(UTF_16_LITTLE) || text.startsWith(UTF_16_BIG)) {
                return true;
            }
            String words = (text.startsWith(UTF_8) ? text.substring(UTF_8.length()) : text)
                    .stripLeading()
                    .toLowerCase(Locale.ROOT);
            if (ACTIVE.stream().anyMatch(words::startsWith)) {
                return false;
            }
            for (byte letter : content) {
                if (letter >= 0 && letter < ' ' && "\t\n\f\r\u001b".indexOf(letter) < 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
