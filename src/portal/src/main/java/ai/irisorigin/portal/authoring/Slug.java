package ai.irisorigin.portal.authoring;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** The last part of an article's or a category's address. */
final class Slug {

    static final int LONGEST = 80;
    private static final Pattern GRAMMAR = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private Slug() {}

    static boolean isValid(String slug) {
        return slug.length() <= LONGEST && GRAMMAR.matcher(slug).matches();
    }

    /** From a title; of a title without Latin letters nothing is left, so it gets a name that nobody else has. */
    static String of(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("['’]", "")
                .replaceAll("[^a-z0-9]+", "-");
        String shortened = plain.substring(0, Math.min(60, plain.length())).replaceAll("^-|-$", "");
        return shortened.isEmpty() ? "a-" + UUID.randomUUID().toString().substring(0, 8) : shortened;
    }
}
