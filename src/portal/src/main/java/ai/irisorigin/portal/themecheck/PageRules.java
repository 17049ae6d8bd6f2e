package ai.irisorigin.portal.themecheck;

import ai.irisorigin.portal.branding.Site;
import ai.irisorigin.portal.themes.Template;
import ai.irisorigin.portal.themes.TemplateException;
import ai.irisorigin.portal.web.Languages;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Shows each page with made-up content, full and bare, in each language, and looks at what comes out. */
final class PageRules {

    private static final String MAIL = "pages/mail/";

    private final Findings findings;
    private final Pack pack;

    PageRules(Findings findings, Pack pack) {
        this.findings = findings;
        this.pack = pack;
    }

    void check() {
        for (String page : pack.pages()) {
            Optional<Class<?>> record = PageRecords.of(page, pack);
            if (record.isPresent() && !check(page, record.get())) {
                return;
            }
        }
    }

    /** false if the others would only take as long. */
    private boolean check(String page, Class<?> record) {
        try {
            for (String language : Languages.ALL) {
                String full = render(record, SamplePages.full(record), SamplePages.full(Site.class), language);
                render(record, SamplePages.bare(record), SamplePages.full(Site.class), language);
                document(page, Template.read(full).root());
            }
            return true;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        } catch (TemplateException e) {
            Rule rule = rule(e);
            boolean own = e.place() != null && pack.owns(e.place().file());
            findings.add(
                    rule,
                    own ? e.place().file() : pack.owns(page) ? page : "",
                    own ? e.place().line() : 0,
                    0,
                    page + ": " + (own ? e.what() : e.getMessage()));
            return rule == Rule.RENDER_FAILED;
        }
    }

    private String render(Class<?> record, Object page, Object site, String language) {
        return Pack.text(pack.theme()
                .render(
                        PageRecords.view(record),
                        Locale.forLanguageTag(language),
                        ZoneOffset.UTC,
                        "a-token",
                        Map.of("page", page, "site", site)));
    }

    private static Rule rule(TemplateException e) {
        String what = e.what();
        if (what.startsWith("the page takes longer") || what.startsWith("loops and partials")) {
            return Rule.RENDER_SLOW;
        }
        return what.startsWith("the page is larger") ? Rule.OUTPUT_TOO_LARGE : Rule.RENDER_FAILED;
    }

    private void document(String page, Template.Element root) {
        if (named(root, "html").stream().noneMatch(html -> !html.says("lang").isBlank())) {
            add(Rule.LANGUAGE_MISSING, page, "the page doesn't say its language");
        }
        if (named(root, "title").stream().noneMatch(Template.Element::hasOwnText)) {
            add(Rule.TITLE_MISSING, page, "the page has no title");
        }
        if (page.startsWith(MAIL)) {
            return;
        }
        List<Template.Element> mains = named(root, "main");
        if (mains.size() != 1) {
            add(Rule.MAIN_MISSING, page, "the page has " + mains.size() + " times <main>");
            return;
        }
        boolean skips = named(root, "body").stream()
                .flatMap(body -> named(body, "a").stream().limit(1))
                .anyMatch(first -> first.says("href").equals("#" + mains.get(0).says("id")));
        if (!skips) {
            add(Rule.SKIP_MISSING, page, "the keyboard has no way past the header");
        }
    }

    private static List<Template.Element> named(Template.Element root, String name) {
        return root.all().filter(element -> element.name().equals(name)).toList();
    }

    /** Of its layout, if that is the pack's own; else of the page, or of whatever partial makes it so. */
    private void add(Rule rule, String page, String message) {
        String layout = Template.read(pack.text(page))
                .root()
                .all()
                .flatMap(element -> element.attribute("th:layout").stream())
                .map(attribute -> "layouts/" + attribute.value() + ".html")
                .findFirst()
                .orElse("");
        if (pack.owns(layout)) {
            findings.add(rule, layout, message);
        } else if (pack.owns(page)) {
            findings.add(rule, page, message);
        } else if (!pack.own("partials/", ".html").isEmpty()) {
            findings.add(rule, "", page + ": " + message);
        }
    }
}
