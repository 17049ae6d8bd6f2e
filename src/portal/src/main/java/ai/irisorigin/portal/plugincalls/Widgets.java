package ai.irisorigin.portal.plugincalls;

import ai.irisorigin.plugin.PageWidget;
import ai.irisorigin.portal.plugins.Point;
import ai.irisorigin.portal.plugins.RunningPlugins;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.Organization;
import ai.irisorigin.portal.tenancy.Organizations;
import ai.irisorigin.portal.tenancy.PlatformSql;
import ai.irisorigin.portal.web.SafeHtml;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What plugins put into places of public pages. It is made behind the back of whoever reads: a page shows what is there, and when
 * something else is there, the pages of the organization are rendered anew.
 */
@ApplicationScoped
public class Widgets {

    private static final Logger LOG = Logger.getLogger(Widgets.class.getName());
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final int MINUTE = 60;

    private final Cache<Place, Made> made =
            Caffeine.newBuilder().maximumSize(20_000).build();
    private final Set<Place> beingMade = ConcurrentHashMap.newKeySet();

    @Inject
    private RunningPlugins running;

    @Inject
    private PluginUses uses;

    @Inject
    private Calls calls;

    @Inject
    private Organizations organizations;

    @Inject
    private PlatformSql sql;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private ScheduledFuture<?> refreshing;

    /** Pages of an organization in a language. */
    private record Place(UUID organization, String language) {}

    /**
     * What is there.
     *
     * @param by the versions and settings that it was made with
     * @param nanos when
     */
    private record Made(String by, Map<String, SafeHtml> pieces, long nanos) {}

    @PostConstruct
    void begin() {
        refreshing = scheduler.scheduleWithFixedDelay(this::refresh, MINUTE, MINUTE, TimeUnit.SECONDS);
    }

    @PreDestroy
    void end() {
        refreshing.cancel(false);
    }

    /** By place; only those that hold something. It waits for nothing. */
    public Map<String, SafeHtml> of(Organization organization, String language) {
        List<PluginUses.Active> filling = filling(organization);
        if (filling.isEmpty()) {
            return Map.of();
        }
        var place = new Place(organization.id(), language);
        Made there = made.getIfPresent(place);
        if (there == null || !there.by().equals(by(filling))) {
            makeLater(place);
        }
        return there == null ? Map.of() : there.pieces();
    }

    private List<PluginUses.Active> filling(Organization organization) {
        if (running.all().isEmpty()) {
            return List.of();
        }
        return CurrentTenant.is(organization)
                ? uses.active(Point.PAGE_WIDGET)
                : CurrentTenant.during(organization, () -> uses.active(Point.PAGE_WIDGET));
    }

    private static String by(List<PluginUses.Active> filling) {
        var text = new StringBuilder();
        filling.forEach(active -> text.append(active.plugin().checksum())
                .append(active.use().version())
                .append(' '));
        return text.toString();
    }

    private void refresh() {
        made.asMap().forEach((place, there) -> {
            if (System.nanoTime() - there.nanos() > FRESH.toNanos()) {
                makeLater(place);
            }
        });
    }

    private void makeLater(Place place) {
        if (!beingMade.add(place)) {
            return;
        }
        try {
            scheduler.execute(() -> {
                try {
                    organizations
                            .byId(place.organization())
                            .ifPresent(organization -> CurrentTenant.during(organization, () -> make(place)));
                } catch (RuntimeException e) {
                    LOG.log(Level.WARNING, "widgets are made later", e);
                } finally {
                    beingMade.remove(place);
                }
            });
        } catch (RejectedExecutionException e) {
            beingMade.remove(place);
        }
    }

    private void make(Place place) {
        List<PluginUses.Active> filling = uses.active(Point.PAGE_WIDGET);
        Map<String, SafeHtml> pieces = new TreeMap<>();
        for (PluginUses.Active active : filling) {
            for (String slot : active.plugin().manifest().slots()) {
                piece(active, slot, place.language())
                        .ifPresent(html ->
                                pieces.merge(slot, html, (one, next) -> new SafeHtml(one.html() + next.html())));
            }
        }
        Made before = made.getIfPresent(place);
        made.put(place, new Made(by(filling), pieces, System.nanoTime()));
        if (!pieces.equals(before == null ? Map.of() : before.pieces())) {
            sql.update("update platform.organization set revision = revision + 1 where id = ?", place.organization());
        }
    }

    private Optional<SafeHtml> piece(PluginUses.Active active, String slot, String language) {
        Outcome<Optional<String>> outcome = calls.call(
                active.plugin().key().id(),
                Point.PAGE_WIDGET,
                PageWidget.class,
                (widget, call) -> widget.html(slot, language, call));
        return outcome.ok() && outcome.value() != null
                ? outcome.value().map(WidgetHtml::of).filter(html -> !html.html()
                        .isBlank())
                : Optional.empty();
    }
}
