package ai.irisorigin.portal.appearance;

import ai.irisorigin.portal.access.Feature;
import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.access.Plan;
import ai.irisorigin.portal.branding.Brand;
import ai.irisorigin.portal.branding.Brands;
import ai.irisorigin.portal.packs.Offer;
import ai.irisorigin.portal.packs.Packs;
import ai.irisorigin.portal.setup.SettingFields;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.themes.ThemeKey;
import ai.irisorigin.portal.themes.ThemeManifest;
import ai.irisorigin.portal.themes.Themes;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Themes as the current organization may look at and choose them. */
@ApplicationScoped
class Showroom {

    static final String THEMES = BrandPages.HERE + "/themes";

    /** In addresses, for the version that came with the portal. */
    private static final String BUNDLED = "bundled";

    @Inject
    private Packs packs;

    @Inject
    private Brands brands;

    @Inject
    private Previews previews;

    GalleryPage gallery(Visit visit) {
        ThemeKey active = brands.current().appearance().theme();
        List<GalleryPage.Card> cards = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Offer offer : packs.offers()) {
            ThemeManifest manifest = offer.manifest();
            if (seen.add(offer.key().name())) {
                boolean shown = offer.key().name().equals(active.name());
                cards.add(new GalleryPage.Card(
                        THEMES + "/" + offer.key().name(),
                        manifest.title(visit.language()),
                        text(manifest.description(), visit),
                        manifest.version(),
                        picture(offer),
                        shown,
                        shown && !offer.key().equals(active),
                        allows(offer.key())));
            }
        }
        return new GalleryPage(
                cards,
                isOffered(active) ? null : active.toString(),
                plan().compareTo(Feature.THEMES.from()) < 0
                        ? Feature.THEMES.from().key()
                        : null,
                visit.signedIn().may(Permission.MANAGE_BILLING));
    }

    /** All versions of a theme, the newest first. */
    List<Offer> offers(String theme) {
        return packs.offers().stream()
                .filter(offer -> offer.key().name().equals(theme))
                .toList();
    }

    boolean isOffered(ThemeKey key) {
        return packs.offers().stream().anyMatch(offer -> offer.key().equals(key));
    }

    /** The base theme is everybody's. */
    boolean allows(ThemeKey key) {
        return key.name().equals(Themes.BASE) || Feature.THEMES.isIn(plan());
    }

    /** 402, and the way to more. */
    Response upgrade(String title, Visit visit) {
        return Response.status(Response.Status.PAYMENT_REQUIRED)
                .entity(new UpgradePage(
                        title,
                        plan().key(),
                        Feature.THEMES.from().key(),
                        visit.signedIn().may(Permission.MANAGE_BILLING)))
                .build();
    }

    static String query(ThemeKey key) {
        return key.isBundled() ? BUNDLED : key.version();
    }

    ThemePage page(Offer offer, Brand brand, Map<String, String> settings, Visit visit) {
        return page(offer, brand, new Filled(settings, Map.of(), null, Purpose.PREVIEW), visit);
    }

    /** As the form was filled in; a purpose is null if something is wrong with it. */
    ThemePage page(Offer offer, Brand brand, ThemeForm form, Purpose purpose, Visit visit) {
        return page(
                offer,
                brand,
                new Filled(form.values(), form.wrong(), null, purpose == null ? Purpose.PREVIEW : purpose),
                visit);
    }

    /** Somebody else chose meanwhile; sent once more, this choice comes after the other. */
    ThemePage conflict(Offer offer, Brand brand, ThemeForm form, Visit visit) {
        var filled = new Filled(form.values(), form.wrong(), "appearance.error.conflict", Purpose.PREVIEW);
        return page(offer, brand, filled, visit);
    }

    private record Filled(Map<String, String> values, Map<String, String> wrong, String notice, Purpose purpose) {}

    private ThemePage page(Offer offer, Brand brand, Filled filled, Visit visit) {
        ThemeKey key = offer.key();
        Previews.Shown preview = previews.of(brand.appearance().inTheme(key, filled.values()), filled.purpose(), visit);
        var fields = new SettingFields(visit.language(), preview.folder());
        return new ThemePage(
                THEMES + "/" + key.name(),
                about(offer, brand, visit),
                query(key),
                allows(key) ? null : Feature.THEMES.from().key(),
                visit.signedIn().may(Permission.MANAGE_BILLING),
                filled.notice(),
                !filled.wrong().isEmpty(),
                brand.version(),
                fields.of(packs.theme(key).settings(), filled.values(), filled.wrong()),
                preview.link(),
                preview.frame());
    }

    private ThemePage.About about(Offer offer, Brand brand, Visit visit) {
        ThemeKey active = brand.appearance().theme();
        return new ThemePage.About(
                offer.manifest().title(visit.language()),
                text(offer.manifest().description(), visit),
                offer.manifest().version(),
                picture(offer),
                offer.key().equals(active),
                offers(offer.key().name()).stream()
                        .map(other -> new ThemePage.Version(
                                query(other.key()),
                                other.manifest().version(),
                                other.key().equals(offer.key()),
                                other.key().equals(active)))
                        .toList());
    }

    private static String picture(Offer offer) {
        return offer.manifest().screenshot() == null
                ? null
                : THEMES + "/" + offer.key().name() + "/screenshot?version=" + query(offer.key()) + "&of="
                        + offer.manifest().version();
    }

    private static String text(Map<String, String> byLanguage, Visit visit) {
        return byLanguage.getOrDefault(visit.language(), byLanguage.getOrDefault("en", ""));
    }

    private static Plan plan() {
        return Plan.parse(CurrentTenant.required().plan()).orElseThrow();
    }
}
