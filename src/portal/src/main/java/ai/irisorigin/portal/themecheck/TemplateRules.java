package ai.irisorigin.portal.themecheck;

import ai.irisorigin.portal.themes.Reference;
import ai.irisorigin.portal.themes.Template;
import ai.irisorigin.portal.themes.TemplateException;
import ai.irisorigin.portal.web.Languages;
import java.util.Map;
import java.util.regex.Pattern;

/** What each of the pack's own templates says, whatever page it is part of. */
final class TemplateRules {

    private final Findings findings;
    private final Pack pack;
    private PublicRoutes routes;

    TemplateRules(Findings findings, Pack pack) {
        this.findings = findings;
        this.pack = pack;
    }

    void check() {
        for (String file : pack.own("", ".html")) {
            Template template = Template.read(Pack.text(pack.files().get(file)));
            for (Template.Problem problem : template.problems()) {
                findings.add(Rule.of(problem.rule()), file, problem.line(), problem.column(), problem.what());
            }
            accepts(file, template);
            template.root().all().forEach(element -> {
                element.attributes().forEach(attribute -> attribute(file, element, attribute));
            });
        }
        for (String page : pack.base().paths("pages/")) {
            if (pack.theme().file(page).isEmpty()) {
                findings.add(Rule.PAGE_MISSING, "", "the theme has no " + page);
            }
        }
    }

    private void accepts(String file, Template template) {
        String folder = file.substring(0, file.indexOf('/'));
        if (!folder.equals("pages")) {
            String wanted = folder.substring(0, folder.length() - 1);
            if (!template.accepts().equals(wanted)) {
                findings.add(
                        Rule.ACCEPTS_WRONG, file, 1, 1, "the template doesn't open with <!--/* " + wanted + " */-->");
            }
            return;
        }
        var record = PageRecords.of(file, pack);
        if (record.isEmpty()) {
            findings.add(Rule.PAGE_UNKNOWN, file, "no page of the portal is shown by " + file);
        } else if (!template.accepts().equals(record.get().getName())) {
            findings.add(
                    Rule.ACCEPTS_WRONG,
                    file,
                    1,
                    1,
                    "the template doesn't open with <!--/* " + record.get().getName() + " */-->");
        }
    }

    private void attribute(String file, Template.Element element, Template.Attribute attribute) {
        String value = attribute.value();
        if (attribute.isExpression()) {
            expression(file, attribute, value, 0);
        } else if (attribute.computed().equals("each")) {
            Syntax.each(value)
                    .ifPresentOrElse(
                            each -> expression(file, attribute, each.list(), each.at()),
                            () -> add(Rule.EXPRESSION_WRONG, file, attribute, "th:each needs 'name : ${list}'"));
        } else if (attribute.computed().equals("replace")) {
            template(file, attribute, "partials/" + value);
        } else if (attribute.computed().equals("layout")) {
            template(file, attribute, "layouts/" + value);
        } else if (attribute.name().equals("href")
                && value.startsWith("/")
                && element.name().equals("a")) {
            link(file, attribute, value, 0);
        } else if (attribute.name().equals("src") && value.startsWith("/")) {
            add(Rule.ASSET_MISSING, file, attribute, value + " is not named as @{theme:...}");
        }
    }

    private void expression(String file, Template.Attribute attribute, String expression, int from) {
        try {
            for (Reference reference : Template.references(expression)) {
                int at = from + reference.at();
                switch (reference.kind()) {
                    case PATH -> {}
                    case MESSAGE -> message(file, attribute, reference, at);
                    case ASSET -> asset(file, attribute, reference.text(), at);
                    case LINK -> link(file, attribute, reference.text(), at);
                }
            }
        } catch (TemplateException e) {
            add(Rule.EXPRESSION_WRONG, file, attribute, e.getMessage());
        }
    }

    private void template(String file, Template.Attribute attribute, String template) {
        if (!template.matches("[a-z]+/[a-z0-9-]+")
                || pack.theme().file(template + ".html").isEmpty()) {
            add(Rule.TEMPLATE_MISSING, file, attribute, "there is no " + template + ".html");
        }
    }

    private void message(String file, Template.Attribute attribute, Reference reference, int at) {
        if (reference.text().equals("*")) {
            return;
        }
        boolean exact = !reference.text().contains("*");
        var key = Pattern.compile(Pattern.quote(reference.text()).replace("*", "\\E.+\\Q"));
        boolean any = false;
        for (String language : Languages.ALL) {
            for (Map.Entry<String, String> message :
                    pack.theme().messages(language).entrySet()) {
                if (key.matcher(message.getKey()).matches()) {
                    any = true;
                    int wanted = MessageRules.placeholders(message.getValue());
                    if (exact && wanted > reference.arguments()) {
                        add(
                                Rule.MESSAGE_PLACEHOLDERS,
                                file,
                                attribute,
                                at,
                                message.getKey() + " wants " + wanted + " values and gets " + reference.arguments());
                    }
                }
            }
        }
        if (!any) {
            add(Rule.MESSAGE_MISSING, file, attribute, at, "no language has the message " + reference.text());
        }
    }

    private void asset(String file, Template.Attribute attribute, String text, int at) {
        String asset = text.replaceAll("#.*", "");
        if (!asset.contains("*") && pack.theme().file("assets/" + asset).isEmpty()) {
            add(Rule.ASSET_MISSING, file, attribute, at, "there is no assets/" + asset);
        }
    }

    private void link(String file, Template.Attribute attribute, String link, int at) {
        if (routes == null) {
            routes = new PublicRoutes(pack.base());
        }
        if (!routes.has(link)) {
            add(Rule.LINK_BROKEN, file, attribute, at, "the portal has no page " + link);
        }
    }

    private void add(Rule rule, String file, Template.Attribute attribute, String message) {
        add(rule, file, attribute, 0, message);
    }

    /** At a place in the value. */
    private void add(Rule rule, String file, Template.Attribute attribute, int at, String message) {
        Place place = Place.in(attribute, at);
        findings.add(rule, file, place.line(), place.column(), message);
    }
}
