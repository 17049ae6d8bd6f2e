package ai.irisorigin.portal.branding;

import ai.irisorigin.portal.packs.Packs;
import ai.irisorigin.portal.tenancy.Organization;
import ai.irisorigin.portal.themes.ThemesSaved;
import ai.irisorigin.portal.web.Body;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Looks by organization and revision: a changed brand is another revision, so nothing here is ever stale. */
@ApplicationScoped
class Looks {

    private static final long BYTES = 64L << 20;

    private record Key(UUID organization, long revision) {}

    private record DraftKey(UUID organization, UUID draft) {}

    private final Cache<Object, Look> looks = Caffeine.newBuilder()
            .maximumWeight(BYTES)
            .weigher((Object key, Look look) -> look.weight())
            .build();

    private Look neutral;

    @Inject
    private Brands brands;

    @Inject
    private BrandDrafts drafts;

    @Inject
    private BrandImages images;

    @Inject
    private Packs packs;

    @PostConstruct
    void dress() {
        neutral = look(Appearance.initial("Iris Origin"), AssetsServlet.NEUTRAL, Map.of());
    }

    void dressAgain(@Observes ThemesSaved event) {
        looks.invalidateAll();
        dress();
    }

    /** Of the organization that this thread works for. */
    Look of(Organization organization) {
        var key = new Key(organization.id(), organization.revision());
        return looks.get(key, missing -> stored(brands.current().appearance(), AssetsServlet.BRAND));
    }

    /** Of a draft of the organization that this thread works for; empty if it is gone. */
    Optional<Look> ofDraft(UUID id, Organization organization) {
        var key = new DraftKey(organization.id(), id);
        Look known = looks.getIfPresent(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Look> found = drafts.find(id).map(appearance -> stored(appearance, BrandDrafts.folder(id)));
        found.ifPresent(look -> looks.put(key, look));
        return found;
    }

    /** The base theme in the colours of the portal: what can always be read. */
    Look plain(Organization organization) {
        return look(Appearance.initial(organization.name()), AssetsServlet.NEUTRAL, Map.of());
    }

    /** Of the portal itself, for whatever belongs to no organization. */
    Look neutral() {
        return neutral;
    }

    private Look stored(Appearance appearance, String folder) {
        List<String> names = new ArrayList<>(appearance.settings().values());
        if (appearance.logo() != null) {
            names.add(appearance.logo());
        }
        names.removeIf(name -> !name.matches("[A-Za-z0-9_-]{16,64}\\.(png|jpg|svg)"));
        return look(appearance, folder, names.isEmpty() ? Map.of() : images.find(names));
    }

    private Look look(Appearance appearance, String folder, Map<String, Body> found) {
        return new Look(appearance, packs.theme(appearance.theme()), folder, found);
    }
}
