package ai.irisorigin.stripe.requests;

import static java.util.stream.Collectors.joining;

import dev.harrel.jsonschema.MessageProvider;
import java.util.Arrays;
import java.util.Collection;

/** What the validator found, in words that continue the name of the parameter. */
final class Words implements MessageProvider {
    static final String INTEGER = "an integer";

    @Override
    public String getMessage(String key, Object... found) {
        return switch (key) {
            case "falseSchema" -> "is not a parameter of this operation";
            case "required" -> joined((Collection<?>) found[0], ",");
            case "type" -> "is %s and must be %s".formatted(kind(found[0]), kinds((Collection<?>) found[1]));
            case "enum" -> "is '%s' and must be one of %s".formatted(found[0], joined((Collection<?>) found[1], ", "));
            case "pattern" -> "is '%s' and must be %s".formatted(found[0], options(found[1].toString()));
            default -> throw new IllegalArgumentException("The schema has a new keyword: " + key);
        };
    }

    private static String joined(Collection<?> values, String separator) {
        return values.stream().map(Object::toString).sorted().collect(joining(separator));
    }

    private static String kinds(Collection<?> types) {
        return types.stream().map(Words::kind).collect(joining(" or "));
    }

    private static String kind(Object type) {
        return switch (type.toString()) {
            case "array" -> "a list";
            case "object" -> "an object";
            default -> "text";
        };
    }

    private static String options(String pattern) {
        return Arrays.stream(pattern.replaceAll("^\\^\\(?|\\)?\\$$", "").split("\\|", -1))
                .map(Words::option)
                .collect(joining(" or "));
    }

    private static String option(String pattern) {
        return switch (pattern) {
            case "" -> "empty";
            case "-?[0-9]+" -> INTEGER;
            case "-?[0-9]+([.][0-9]+)?" -> "a number";
            default -> pattern;
        };
    }
}
