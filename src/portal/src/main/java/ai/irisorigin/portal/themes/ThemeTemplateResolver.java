package ai.irisorigin.portal.themes;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.cache.AlwaysValidCacheEntryValidity;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ITemplateResolver;
import org.thymeleaf.templateresolver.TemplateResolution;
import org.thymeleaf.templateresource.StringTemplateResource;

/** Finds templates in a theme's chain only, for one language. What {@link TemplateGuard} refuses is never rendered. */
final class ThemeTemplateResolver implements ITemplateResolver {

    static final String NAME = "(pages|layouts|partials)(/[a-z0-9-]+){1,3}";

    /** The comment that says what the template accepts; without it no empty lines reach the page. */
    private static final Pattern HEADING = Pattern.compile("^<!--/\\*[^*]*\\*/-->\\s*");

    private final Theme theme;

    private final FixedParts fixed;

    ThemeTemplateResolver(Theme theme, Locale locale) {
        this.theme = theme;
        this.fixed = new FixedParts(theme, locale);
    }

    /** What stands above a template's first element. */
    static String heading(String html) {
        var heading = HEADING.matcher(html);
        return heading.lookingAt() ? heading.group() : "";
    }

    @Override
    public String getName() {
        return "theme " + theme.name();
    }

    @Override
    public Integer getOrder() {
        return 1;
    }

    @Override
    public TemplateResolution resolveTemplate(
            IEngineConfiguration configuration, String owner, String template, Map<String, Object> attributes) {
        if (!template.matches(NAME)) {
            throw new TemplateException("not the name of a template: " + template);
        }
        byte[] file = theme.file(template + ".html")
                .orElseThrow(() -> new TemplateException("theme " + theme.name() + " has no " + template + ".html"));
        String html = new String(file, StandardCharsets.UTF_8);
        TemplateGuard.check(template, html);
        return new TemplateResolution(
                new StringTemplateResource(
                        fixed.fill(html.substring(heading(html).length()))),
                true,
                TemplateMode.HTML,
                false,
                AlwaysValidCacheEntryValidity.INSTANCE);
    }
}
