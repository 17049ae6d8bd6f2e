package ai.irisorigin.portal.themes;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.context.ITemplateContext;

/**
 * A partial of one theme. What it says follows from the values that it names, the language and the time zone, and from nothing
 * else; so what was rendered once is kept, and put in wherever the values are equal. Records are equal if all their components
 * are, so what says one organization's name is never put in for another.
 */
final class Partial {

    /** Of all partials of all themes together. */
    private static final long MOST_KEPT = 8 << 20;

    /** Of a key and its values, about. */
    private static final int KEY = 400;

    private static final Cache<Key, String> KEPT = Caffeine.newBuilder()
            .maximumWeight(MOST_KEPT)
            .weigher((Key key, String html) -> KEY + html.length())
            .build();

    private final String template;
    private final PartialInputs inputs;
    private final Expression[] values;

    /**
     * What a partial was rendered for.
     *
     * @param csrfToken null if it has no form
     */
    private record Key(Partial partial, Locale locale, ZoneId timeZone, String csrfToken, List<Object> values) {}

    Partial(String name, Theme theme) {
        this.template = "partials/" + name;
        this.inputs = PartialInputs.of(name, theme);
        this.values = inputs.paths().stream()
                .map(path -> theme.expression("${" + path + "}"))
                .toArray(Expression[]::new);
    }

    /** null if it must be rendered in its place: it takes in what surrounds it, or nobody has given it a value that it names. */
    String html(Scope scope) {
        if (!inputs.known() || !inputs.variables().stream().allMatch(scope.variables()::containsVariable)) {
            return null;
        }
        Key key = key(scope);
        String html = KEPT.getIfPresent(key);
        if (html == null) {
            html = render(scope);
            KEPT.put(key, html);
        }
        return html;
    }

    private Key key(Scope scope) {
        Object[] now = new Object[values.length];
        for (int i = 0; i < now.length; i++) {
            now[i] = values[i].value(scope);
        }
        Rendering rendering = scope.rendering();
        return new Key(
                this,
                rendering.locale(),
                rendering.timeZone(),
                inputs.posts() ? rendering.csrfToken() : null,
                Arrays.asList(now));
    }

    /** With the variables that it names and no others. */
    private String render(Scope scope) {
        ITemplateContext page = scope.variables();
        Map<String, Object> variables = new HashMap<>();
        inputs.variables().forEach(name -> variables.put(name, page.getVariable(name)));
        return scope.rendering().theme().render(template, scope.rendering(), variables);
    }
}
