package ai.irisorigin.portal.themecheck;

import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.portal.branding.Site;
import ai.irisorigin.portal.themes.Template;
import ai.irisorigin.portal.themes.Theme;
import ai.irisorigin.portal.themes.Themes;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The records that templates read are an API that others write against, and src/docs/theme-api.md is made of them. A change
 * shows here first: what only adds is written anew by {@code -Dtheme-api.write=true}; what takes away or changes is another
 * version of the theme API.
 */
class ThemeApiTest {

    private static final Path DOCUMENT = Path.of("..", "..", "src", "docs", "theme-api.md");
    private static final Path SOURCES = Path.of("src", "main", "java");

    private static final Pattern JAVADOC = Pattern.compile(
            "/\\*\\*(?<text>(?:(?!\\*/).)*)\\*/\\s*(?:@[A-Za-z.]+(?:\\([^)]*\\))?\\s*)*"
                    + "(?:public )?(?:static )?record (?<name>[A-Za-z]+)\\(",
            Pattern.DOTALL);

    private static final String HEAD =
            """
            # The theme API, version 1

            What templates see, made from the records of the code. Whatever is not said to be missing may still be null on a page that has
            nothing to show there: a template asks with `th:if`. An instant is printed as a date by `th:text` and with its time by `th:moment`.

            """;

    @Test
    void the_document_says_what_the_records_are() throws IOException {
        String api = api();
        if (Boolean.getBoolean("theme-api.write")) {
            Files.writeString(DOCUMENT, api);
        }

        assertThat(Files.readString(DOCUMENT)).isEqualTo(api);
    }

    private static String api() throws IOException {
        Map<Class<?>, String> records = new LinkedHashMap<>();
        Types.reach(Site.class)
                .forEach(record -> records.put(record, record == Site.class ? "`${site}` everywhere" : "Part of Site"));
        Theme base = Themes.bundled().byName(Themes.BASE);
        var pack = new Pack(Map.of(), base, base);
        for (String page : pack.pages()) {
            Class<?> record = PageRecords.of(page, pack).orElseThrow();
            assertThat(Template.read(pack.text(page)).accepts()).isEqualTo(record.getName());
            for (Class<?> each : Types.reach(record)) {
                records.putIfAbsent(
                        each, each == record ? "`${page}` of `" + page + "`" : "Part of " + record.getSimpleName());
            }
        }
        var text = new StringBuilder(HEAD);
        for (var record : records.entrySet()) {
            text.append(described(record.getKey(), record.getValue()));
        }
        return text.toString().strip() + "\n";
    }

    private static String described(Class<?> record, String where) throws IOException {
        Map<String, String> words = words(record);
        var text = new StringBuilder("## " + name(record) + "\n\n");
        text.append(where).append(". ").append(words.getOrDefault("", "")).append("\n\n");
        for (RecordComponent component : record.getRecordComponents()) {
            String meaning = words.getOrDefault(component.getName(), "");
            text.append("- `").append(component.getName()).append("` ").append(type(component.getGenericType()));
            text.append(meaning.isEmpty() ? "" : ": " + meaning).append('\n');
        }
        return text.append('\n').toString();
    }

    /** With the record that it is nested in. */
    private static String name(Class<?> record) {
        return record.getName().replaceAll(".*\\.", "").replace('$', '.');
    }

    private static String type(Type type) {
        if (Types.isList(type)) {
            return "list of " + type(Types.item(type));
        }
        if (Types.isRecord(type)) {
            return name((Class<?>) type);
        }
        String name = Types.name(type);
        return switch (name) {
            case "String" -> "text";
            case "int", "long", "Integer", "Long", "Number", "double", "Double" -> "number";
            case "boolean", "Boolean" -> "yes or no";
            case "Instant" -> "instant";
            case "SafeHtml" -> "sanitized HTML";
            default -> name;
        };
    }

    /** Of its Javadoc: the text by "", and what it says of each component. */
    private static Map<String, String> words(Class<?> record) throws IOException {
        Class<?> top = record.getNestHost();
        String source = Files.readString(SOURCES.resolve(top.getName().replace('.', '/') + ".java"));
        Map<String, String> words = new LinkedHashMap<>();
        Matcher javadoc = JAVADOC.matcher(source);
        while (javadoc.find()) {
            if (javadoc.group("name").equals(record.getSimpleName())) {
                String[] parts =
                        javadoc.group("text").replaceAll("(?m)^\\s*\\*", "").split("@param", -1);
                words.put("", plain(parts[0]));
                for (int i = 1; i < parts.length; i++) {
                    String[] part = parts[i].strip().split("\\s+", 2);
                    words.put(part[0], part.length < 2 ? "" : plain(part[1]));
                }
            }
        }
        return words;
    }

    private static String plain(String javadoc) {
        return javadoc.replaceAll("<p>", "")
                .replaceAll("\\{@(?:code|link) ([^{}]*(?:\\{[^}]*})?[^}]*)}", "`$1`")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
