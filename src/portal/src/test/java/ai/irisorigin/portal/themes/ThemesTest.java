package ai.irisorigin.portal.themes;

import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.portal.branding.Site;
import ai.irisorigin.portal.themecheck.SamplePages;
import ai.irisorigin.portal.web.Languages;
import ai.irisorigin.portal.web.Page;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Walks all themes, all templates, all page records, all messages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThemesTest {

    private static final Pattern MESSAGE = Pattern.compile("#\\{([a-z0-9.-]+)[(}]");

    /** Parts of a key may be values. */
    private static final Pattern COMPOSED = Pattern.compile("#\\{((?:[a-z0-9.-]|\\$\\{[^}]*})+)[(}]");

    private static final Pattern LITERAL = Pattern.compile("\"([a-z0-9-]+\\.[a-z0-9.-]*)\"");

    private final Themes themes = new Themes();
    private List<Class<?>> pages;

    @BeforeAll
    void load() {
        themes.load();
        pages = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("ai.irisorigin.portal").stream()
                        .filter(type -> type.isAnnotatedWith(Page.View.class))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    @Test
    void every_page_renders_in_every_theme_and_language_full_and_bare() throws ReflectiveOperationException {
        assertThat(pages).hasSizeGreaterThan(5);
        for (Class<?> page : pages) {
            for (String theme : themesOf(page)) {
                for (String language : Languages.ALL) {
                    String full = render(theme, page, SamplePages.full(page), language);
                    String bare = render(theme, page, SamplePages.bare(page), language);

                    assertThat(full + bare)
                            .as(page.getSimpleName() + " in " + theme + ", " + language)
                            .contains("</html>")
                            .doesNotContain("th:", "${", "#{", "@{", "<b>")
                            .doesNotContainPattern(">[a-z]+(\\.[a-z-]+){2,}<");
                }
            }
        }
    }

    @Test
    void every_message_exists_in_every_language() {
        for (String name : themes.names()) {
            Theme theme = themes.byName(name);
            Set<String> english = theme.messages("en").keySet();

            for (String language : Languages.ALL) {
                assertThat(theme.messages(language).keySet())
                        .as(name + " " + language)
                        .isEqualTo(english);
                assertThat(theme.messages(language).values())
                        .as(name + " " + language)
                        .noneMatch(String::isBlank);
            }
        }
    }

    @Test
    void every_message_that_a_template_names_exists() {
        for (String name : themes.names()) {
            Theme theme = themes.byName(name);
            for (String folder : List.of("pages/", "layouts/", "partials/")) {
                for (String path : theme.paths(folder)) {
                    String template = new String(theme.file(path).orElseThrow(), StandardCharsets.UTF_8);
                    Set<String> named = MESSAGE.matcher(template)
                            .results()
                            .map(found -> found.group(1))
                            .collect(Collectors.toSet());
                    assertThat(theme.messages("en").keySet())
                            .as(name + "/" + path)
                            .containsAll(named);
                }
            }
        }
    }

    @Test
    void every_message_is_used() throws IOException {
        Set<String> exact = new HashSet<>();
        List<Pattern> composed = new ArrayList<>();
        for (String theme : themes.names()) {
            templates(theme)
                    .forEach(template -> COMPOSED.matcher(template).results().forEach(found -> {
                        String key = found.group(1);
                        exact.add(key);
                        if (!key.startsWith("$")) {
                            composed.add(Pattern.compile(
                                    key.replace(".", "\\.").replaceAll("\\$\\{[^}]*}", "[a-z0-9._-]+")));
                        }
                    }));
        }
        for (String literal : literalsOfTheCode()) {
            exact.add(literal);
            if (literal.endsWith(".")) {
                composed.add(Pattern.compile(Pattern.quote(literal) + ".+"));
            }
        }

        assertThat(themes.byName(Themes.PORTAL).messages("en").keySet())
                .filteredOn(key -> !exact.contains(key))
                .filteredOn(key ->
                        composed.stream().noneMatch(some -> some.matcher(key).matches()))
                .isEmpty();
    }

    private List<String> templates(String theme) {
        return themes.byName(theme).paths("").stream()
                .filter(path -> path.endsWith(".html"))
                .map(path -> new String(themes.byName(theme).file(path).orElseThrow(), StandardCharsets.UTF_8))
                .toList();
    }

    private static Set<String> literalsOfTheCode() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            Set<String> literals = new HashSet<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                LITERAL.matcher(Files.readString(file)).results().forEach(found -> literals.add(found.group(1)));
            }
            return literals;
        }
    }

    @Test
    void every_template_says_what_it_accepts_and_passes_the_guard() {
        Set<String> views = pages.stream().map(Class::getName).collect(Collectors.toSet());
        for (String name : themes.names()) {
            Theme theme = themes.byName(name);
            for (String path : theme.paths("")) {
                if (path.endsWith(".html")) {
                    String template = new String(theme.file(path).orElseThrow(), StandardCharsets.UTF_8);
                    String accepts = template.lines().findFirst().orElseThrow();
                    TemplateGuard.check(path, template);

                    if (path.startsWith("pages/")) {
                        assertThat(views)
                                .as(name + "/" + path)
                                .anyMatch(view -> accepts.equals("<!--/* " + view + " */-->"));
                    } else {
                        assertThat(accepts).as(name + "/" + path).isIn("<!--/* layout */-->", "<!--/* partial */-->");
                    }
                }
            }
        }
    }

    /** Pages of the portal itself are in no other theme. */
    private Set<String> themesOf(Class<?> page) {
        String template = "pages/" + page.getAnnotation(Page.View.class).value() + ".html";
        return themes.byName(Themes.BASE).file(template).isPresent() ? themes.names() : Set.of(Themes.PORTAL);
    }

    private String render(String theme, Class<?> type, Object page, String language)
            throws ReflectiveOperationException {
        return new String(
                themes.byName(theme)
                        .render(
                                type.getAnnotation(Page.View.class).value(),
                                Locale.forLanguageTag(language),
                                ZoneOffset.UTC,
                                "a-token",
                                Map.of("page", page, "site", SamplePages.full(Site.class))),
                StandardCharsets.UTF_8);
    }
}
