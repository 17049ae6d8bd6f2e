package ai.irisorigin.portal.packs;

import ai.irisorigin.portal.tenancy.DatabaseAwayException;
import ai.irisorigin.portal.tenancy.Organization;
import ai.irisorigin.portal.themes.Theme;
import ai.irisorigin.portal.themes.ThemeKey;
import ai.irisorigin.portal.themes.Themes;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;

/**
 * Shows a page in the theme that was chosen or, if that can't show it, in the one that it stands on, and so on. Who looks after
 * the site and who installed the theme are told. A theme that failed at a page is not asked for it again for a minute, because
 * to find out once more may take long.
 */
@ApplicationScoped
public class Fallback {

    /** What failed for whom. */
    private record Attempt(UUID organization, ThemeKey theme, String page) {}

    private final Cache<Attempt, Boolean> failing = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    @Inject
    private Failures failures;

    /**
     * What the first theme of the chain that can do it makes of a page.
     *
     * @param organization whose page it is; null on pages that belong to none, which no theme shows
     */
    public <T> T show(Theme chosen, String page, Organization organization, Function<Theme, T> showing) {
        if (organization == null || chosen.name().equals(Themes.PORTAL)) {
            return showing.apply(chosen);
        }
        Theme theme = chosen;
        while (theme.parent().isPresent()) {
            var attempt = new Attempt(organization.id(), theme.key(), page);
            if (failing.getIfPresent(attempt) == null) {
                try {
                    return showing.apply(theme);
                } catch (RuntimeException e) {
                    if (DatabaseAwayException.isCauseOf(e)) {
                        throw e;
                    }
                    failing.put(attempt, true);
                    failures.note(organization, theme, page, e);
                }
            }
            theme = theme.parent().get();
        }
        return showing.apply(theme);
    }
}
