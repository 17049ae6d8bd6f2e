package ai.irisorigin.portal.setup;

import java.util.List;

/**
 * A setting as a form shows it; the partial {@code setting-fields} does.
 *
 * @param type "colour", "select", "text", "image", "address" (of an image) or "boolean"
 * @param value as it was typed; of an image its name
 * @param on whether a boolean is
 * @param picture address of an image, or null
 * @param wrong key of a message, or null
 */
public record SettingField(
        String name,
        String type,
        String label,
        String value,
        boolean on,
        String picture,
        String wrong,
        List<Option> options) {

    /** A value that can be selected. */
    public record Option(String value, String label, boolean chosen) {}
}
