package ai.irisorigin.portal.themes;

import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.portal.branding.Site;
import ai.irisorigin.portal.web.Languages;
import ai.irisorigin.portal.web.Page;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Walks all themes, all templates, all page records, all messages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThemesTest {

    private static final Pattern MESSAGE = Pattern.compile("#\\{([a-z0-9.-]+)[(}]");

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
                    String full = render(theme, page, Samples.full(page), language);
                    String bare = render(theme, page, Samples.bare(page), language);

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
                                Map.of("page", page, "site", Samples.full(Site.class))),
                StandardCharsets.UTF_8);
    }
}
