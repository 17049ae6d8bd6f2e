package ai.irisorigin.portal.intake;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Files that hold further files; they say so in their first bytes, whatever they are called. */
enum Packed {
    ZIP("PK\u0003\u0004"),
    EMPTY_ZIP("PK\u0005\u0006"),
    GZIP("\u001f\u008b\b"),
    BZIP("BZh"),
    XZ("\u00fd7zXZ\u0000"),
    SEVEN_ZIP("7z\u00bc\u00af'\u001c"),
    RAR("Rar!\u001a\u0007"),
    ZSTANDARD("(\u00b5/\u00fd"),
    CABINET("MSCF");

    private static final int BEGINNING = 8;

    private final String beginning;

    Packed(String beginning) {
        this.beginning = beginning;
    }

    static boolean is(byte[] file) {
        String start = new String(file, 0, Math.min(BEGINNING, file.length), StandardCharsets.ISO_8859_1);
        return Stream.of(values()).anyMatch(kind -> start.startsWith(kind.beginning));
    }
}
