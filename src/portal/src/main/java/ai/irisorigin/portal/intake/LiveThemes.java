package ai.irisorigin.portal.intake;

import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.tenancy.DatabaseMigrated;
import ai.irisorigin.portal.themecheck.Report;
import ai.irisorigin.portal.themecheck.ThemeCheck;
import ai.irisorigin.portal.themes.ThemeFolder;
import ai.irisorigin.portal.themes.Themes;
import ai.irisorigin.portal.themes.ThemesSaved;
import ai.irisorigin.portal.web.PageCache;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * For authors: what is saved in their folder of themes is what the next request shows, and the log says what the check
 * thinks of it. What can't be read at all leaves everything as it was.
 */
@ApplicationScoped
class LiveThemes {

    private static final Logger LOG = Logger.getLogger(LiveThemes.class.getName());
    private static final int MILLIS = 300;

    @Inject
    private Settings settings;

    @Inject
    private Themes themes;

    @Inject
    private Event<ThemesSaved> news;

    @Inject
    private PageCache pages;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private int seen;
    private Map<String, Map<String, byte[]>> shown;
    private ScheduledFuture<?> watching;

    void begin(@Observes DatabaseMigrated event) {
        settings.themesFolder().ifPresent(folder -> {
            LOG.log(Level.INFO, "Themes are shown as they are saved in {0}", folder);
            watching = scheduler.scheduleWithFixedDelay(() -> look(folder), 0, MILLIS, TimeUnit.MILLISECONDS);
        });
    }

    @PreDestroy
    void end() {
        if (watching != null) {
            watching.cancel(false);
        }
    }

    private void look(Path folder) {
        try {
            int stamp = ThemeFolder.stamp(folder);
            if (stamp != seen) {
                seen = stamp;
                show(ThemeFolder.themes(folder));
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "Themes stay as they were: {0}", e.getMessage());
        }
    }

    private void show(Map<String, Map<String, byte[]>> saved) {
        Map<String, Map<String, byte[]>> before = shown;
        shown = saved;
        if (before != null) {
            saved.keySet().stream()
                    .filter(name -> isOther(saved.get(name), before.getOrDefault(name, Map.of())))
                    .forEach(name -> check(name, saved.get(name)));
        }
        themes.show(saved);
        news.fire(new ThemesSaved());
        pages.forget();
    }

    private static boolean isOther(Map<String, byte[]> files, Map<String, byte[]> before) {
        return !files.keySet().equals(before.keySet())
                || files.keySet().stream().anyMatch(path -> !Arrays.equals(files.get(path), before.get(path)));
    }

    private void check(String name, Map<String, byte[]> files) {
        Report report = ThemeCheck.check(files, themes::known);
        LOG.log(report.refused() ? Level.WARNING : Level.INFO, "themes/{0} was saved:\n{1}", new Object[] {
            name, report.text()
        });
    }
}
