package ai.irisorigin.portal.transfer;

import ai.irisorigin.portal.categories.Slug;
import ai.irisorigin.portal.web.Input;
import ai.irisorigin.portal.web.Languages;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Markdown file: an article in a language, the newer draft of one, or (named {@code _index}) what its folder is called.
 *
 * @param kind "article", "newer" or "category"
 * @param category as the file or its folder says; null if neither does
 * @param name that its address is made from
 * @param isPublic null if it doesn't say
 * @param dated when it was published, or null
 */
record Manuscript(
        String kind,
        String category,
        String name,
        String language,
        String title,
        String summary,
        String markdown,
        Integer position,
        String icon,
        Boolean isPublic,
        Instant dated) {

    static final int LONGEST_FILE = 500_000;
    private static final int LONGEST_TITLE = 150;
    private static final int LONGEST_SUMMARY = 400;
    private static final int LONGEST_MARKDOWN = 100_000;

    private static final Pattern NAME =
            Pattern.compile("(.+?)(?:\\.(en|th))?(\\.draft)?\\.(?:md|markdown)", Pattern.CASE_INSENSITIVE);
    private static final Pattern HEADING = Pattern.compile("\\A\\s*#[ \\t]+(.+?)[ \\t]*#*[ \\t]*(?:\\n|\\z)");

    static boolean is(FilePath path) {
        return path.extension().equals("md") || path.extension().equals("markdown");
    }

    /**
     * Reads a file.
     *
     * @param language of one that doesn't say
     */
    static Manuscript read(FilePath path, byte[] bytes, String language) throws Refused {
        Matcher named = NAME.matcher(path.name());
        if (!named.matches()) {
            throw new Refused("type");
        }
        FrontMatter front = FrontMatter.of(text(bytes));
        boolean isCategory = named.group(1).equals("_index");
        Matcher heading = HEADING.matcher(front.body());
        boolean headed = front.get("title") == null && heading.find();
        String title = Input.line(headed ? heading.group(1) : front.get("title"));
        String markdown = Input.text(headed ? front.body().substring(heading.end()) : front.body());
        String summary = Input.line(front.get("summary") == null ? front.get("description") : front.get("summary"));
        check(title, summary, markdown);
        return new Manuscript(
                isCategory ? "category" : named.group(3) == null ? "article" : "newer",
                front.get("category") == null ? path.folder().orElse(null) : Input.line(front.get("category")),
                front.get("slug") == null ? named.group(1) : Input.line(front.get("slug")),
                language(named.group(2) == null ? front.get("language") : named.group(2), language),
                title,
                summary,
                markdown,
                position(front.get("position")),
                front.get("icon"),
                isPublic(front),
                instant(front.get("published")));
    }

    private static String text(byte[] bytes) throws Refused {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return (text.startsWith("\ufeff") ? text.substring(1) : text)
                    .replace("\r\n", "\n")
                    .replace('\r', '\n');
        } catch (CharacterCodingException e) {
            throw new Refused("encoding");
        }
    }

    private static void check(String title, String summary, String markdown) throws Refused {
        if (title.isEmpty()) {
            throw new Refused("title");
        }
        if (title.length() > LONGEST_TITLE || summary.length() > LONGEST_SUMMARY) {
            throw new Refused("lines");
        }
        if (markdown.length() > LONGEST_MARKDOWN) {
            throw new Refused("large");
        }
    }

    private static String language(String said, String otherwise) throws Refused {
        if (said == null) {
            return otherwise;
        }
        String language = said.toLowerCase(Locale.ROOT);
        if (!Languages.ALL.contains(language)) {
            throw new Refused("language");
        }
        return language;
    }

    private static Boolean isPublic(FrontMatter front) {
        if ("true".equals(front.get("draft"))) {
            return false;
        }
        return front.get("state") == null
                ? null
                : Set.of("published", "scheduled").contains(front.get("state"));
    }

    private static Integer position(String said) {
        try {
            return said == null ? null : Math.max(1, Math.min(100_000, Integer.parseInt(said)));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** A moment or a day; null if it is neither. */
    private static Instant instant(String said) {
        if (said == null) {
            return null;
        }
        try {
            return said.length() > 10
                    ? OffsetDateTime.parse(said).toInstant()
                    : LocalDate.parse(said).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    Manuscript saying(String otherMarkdown) {
        return new Manuscript(
                kind, category, name, language, title, summary, otherMarkdown, position, icon, isPublic, dated);
    }

    String slug() {
        return Slug.ofFile(name);
    }
}
