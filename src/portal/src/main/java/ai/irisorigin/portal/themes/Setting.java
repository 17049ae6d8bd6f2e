package ai.irisorigin.portal.themes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Something about a theme that an organization may set up without touching a template.
 *
 * @param name templates read it as {@code ${theme.<name>}}, stylesheets a colour as {@code var(--theme-<name>)}
 * @param label by language
 * @param initial what holds until something else was chosen; of an image the path of an asset, or null
 * @param options to select from; empty for the other types
 */
public record Setting(String name, Type type, Map<String, String> label, String initial, List<Option> options) {

    /** A setting's name is a step of a path in an expression, and part of a custom property's name. */
    public static final String NAME = "[a-z][A-Za-z0-9]{0,29}";

    /** The most characters of a text. */
    public static final int LONGEST_TEXT = 300;

    /** What kind of value it has. */
    public enum Type {
        COLOUR,
        SELECT,
        TEXT,
        IMAGE,
        BOOLEAN;

        /** As {@code theme.json} and messages call it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Type> of(String key) {
            return List.of(values()).stream()
                    .filter(type -> type.key().equals(key))
                    .findFirst();
        }
    }

    /**
     * One of what can be selected.
     *
     * @param label by language
     */
    public record Option(String value, Map<String, String> label) {}

    /**
     * What is wrong with a value: "colour" (not like #4f46c8), "option" (not one of them), "long", "image" (not an address on
     * this host) or "boolean"; empty if nothing is.
     */
    public Optional<String> problem(String value) {
        return switch (type) {
            case COLOUR -> given(value != null && value.matches("#[0-9a-fA-F]{6}"), "colour");
            case SELECT ->
                given(options.stream().anyMatch(option -> option.value().equals(value)), "option");
            case TEXT ->
                given(
                        value == null
                                || (value.length() <= LONGEST_TEXT
                                        && value.chars().noneMatch(Character::isISOControl)),
                        "long");
            case IMAGE -> given(value == null || value.isEmpty() || Addresses.isOwn(value), "image");
            case BOOLEAN -> given("true".equals(value) || "false".equals(value), "boolean");
        };
    }

    private static Optional<String> given(boolean good, String otherwise) {
        return good ? Optional.empty() : Optional.of(otherwise);
    }

    /** As a template sees it. */
    Object seen(String value) {
        return switch (type) {
            case BOOLEAN -> Boolean.valueOf(value);
            case IMAGE -> value == null || value.isEmpty() ? null : value;
            case COLOUR, SELECT, TEXT -> value;
        };
    }
}
