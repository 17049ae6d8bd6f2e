package ai.irisorigin.portal.web;

import java.text.Normalizer;

/** What people type, as it is kept: without control characters, which nobody types and PostgreSQL refuses (U+0000). */
public final class Input {

    private Input() {}

    /** One line. */
    public static String line(String text) {
        return text(text).replaceAll("\\s+", " ");
    }

    /** Text with line breaks; in the form in which equal letters are equal bytes (Unicode, annex 15). */
    public static String text(String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFC)
                        .replaceAll("[\\p{Cntrl}&&[^\\n\\r\\t]]", "")
                        .strip();
    }
}
