package ai.irisorigin.portal.categories;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** The last part of an article's or a category's address. */
public final class Slug {

    static final int LONGEST = 80;
    private static final Pattern GRAMMAR = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private static final Set<String> RESERVED = Set.of("images", "search", "suggestions");

    private Slug() {}

    /** Whether a category at this address would hide a page that has it. */
    public static boolean isReserved(String slug) {
        return RESERVED.contains(slug);
    }

    public static boolean isValid(String slug) {
        return slug.length() <= LONGEST && GRAMMAR.matcher(slug).matches();
    }

    /** From a title; of a title without Latin letters nothing is left, so it gets a name that nobody else has. */
    public static String of(String title) {
        String plain = plain(title);
        return plain.isEmpty() ? "a-" + UUID.randomUUID().toString().substring(0, 8) : plain;
    }

    /** From a file's name; the same for the same name, whatever it is written in. */
    public static String ofFile(String name) {
        if (isValid(name)) {
            return name;
        }
        String plain = plain(name);
        boolean whole = name.chars().allMatch(letter -> letter < 128);
        String own = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, 8);
        return plain.isEmpty() ? "a-" + own : whole ? plain : plain + "-" + own;
    }

    private static String plain(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("['’]", "")
                .replaceAll("[^a-z0-9]+", "-");
        return plain.substring(0, Math.min(60, plain.length())).replaceAll("^-|-$", "");
    }
}
