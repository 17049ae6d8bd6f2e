package ai.irisorigin.portal.branding;

import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.access.Menu;
import ai.irisorigin.portal.access.SignedIn;
import ai.irisorigin.portal.identity.Initials;
import ai.irisorigin.portal.identity.Pictures;
import ai.irisorigin.portal.packs.Fallback;
import ai.irisorigin.portal.packs.Packs;
import ai.irisorigin.portal.plugincalls.Widgets;
import ai.irisorigin.portal.tenancy.Organization;
import ai.irisorigin.portal.themes.Theme;
import ai.irisorigin.portal.themes.ThemeKey;
import ai.irisorigin.portal.themes.Themes;
import ai.irisorigin.portal.web.ErrorPage;
import ai.irisorigin.portal.web.Framing;
import ai.irisorigin.portal.web.Languages;
import ai.irisorigin.portal.web.Page;
import ai.irisorigin.portal.web.ViewEngine;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stop 5: the page record, in the look and theme of the organization that is visited. */
@ApplicationScoped
class ThemeViewEngine implements ViewEngine {

    private static final ThemeKey PORTAL = ThemeKey.bundled(Themes.PORTAL);

    @Inject
    private Widgets widgets;

    @Inject
    private Looks looks;

    @Inject
    private Packs packs;

    @Inject
    private Fallback fallback;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @Override
    public byte[] render(Page page, Visit visit) {
        Look look = ShownLook.of(visit).orElseGet(() -> look(visit));
        byte[] html = render(page, visit, look, look.logo());
        String[] scripts = page.getClass().getAnnotation(Page.View.class).scripts();
        byte[] scripted = scripts.length == 0 ? html : withScripts(html, scripts);
        return page instanceof Framing framing ? withFrame(scripted, framing.frame()) : scripted;
    }

    /** Templates may bring no frame, so it takes the place of an element that they may. They name no target either, so none leaves it. */
    private static byte[] withFrame(byte[] html, String address) {
        String frame =
                "<iframe id=\"frame\" src=\"" + address.replace("&", "&amp;").replace("\"", "&quot;") + "\"";
        return new String(html, StandardCharsets.UTF_8)
                .replaceFirst("<output id=\"frame\"([^>]*)></output>", Matcher.quoteReplacement(frame) + "$1></iframe>")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Themes may bring no script, so the portal's own are put in behind them. */
    private byte[] withScripts(byte[] html, String[] scripts) {
        Theme portal = packs.loaded(PORTAL);
        String elements = Stream.of(scripts)
                .map(script -> "<script defer src=\"" + portal.assetAddress(script) + "\"></script>\n")
                .collect(Collectors.joining("", "", "</head>"));
        return new String(html, StandardCharsets.UTF_8)
                .replaceFirst("</head>", Matcher.quoteReplacement(elements))
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] renderMail(Page page, Visit visit) {
        Look look = look(visit);
        String logo = look.hasLogoForOthers() ? visit.origin() + look.logo() : null;
        String html = new String(render(page, visit, look, logo), StandardCharsets.UTF_8);
        // Templates may not bring style of their own, so it is put in behind them.
        return html.replaceFirst(
                        "</head>", Matcher.quoteReplacement("<style>\n" + look.mailStyle() + "</style>\n</head>"))
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String text(String key, Visit visit, Object... arguments) {
        Locale locale = Locale.forLanguageTag(visit.language());
        if (visit.organization() == null) {
            return packs.loaded(PORTAL).message(key, locale, arguments);
        }
        return fallback.show(
                packs.loaded(look(visit).theme()),
                key,
                visit.organization(),
                theme -> theme.message(key, locale, arguments));
    }

    @Override
    public String siteName(Visit visit) {
        return look(visit).name();
    }

    private Look look(Visit visit) {
        return visit.organization() == null ? looks.neutral() : looks.of(visit.organization());
    }

    private byte[] render(Page page, Visit visit, Look look, String logo) {
        Organization organization = visit.organization();
        String view = page.getClass().getAnnotation(Page.View.class).value();
        Theme chosen = organization == null ? packs.loaded(PORTAL) : packs.ofPage(view, look.theme());
        SignedIn person = visit.signedIn();
        ZoneId timeZone =
                person != null ? person.timeZone() : organization == null ? ZoneOffset.UTC : organization.timeZone();
        Site site = site(visit, look, logo, timeZone, page instanceof ErrorPage error && error.isClosed());
        return fallback.show(
                chosen,
                view,
                organization,
                theme -> theme.render(
                        view,
                        Locale.forLanguageTag(visit.language()),
                        timeZone,
                        person == null ? null : person.csrfToken(),
                        Map.of("page", page, "site", theme == chosen ? site : site.in(theme.stylesheets())),
                        look.settings()));
    }

    private Site site(Visit visit, Look look, String logo, ZoneId timeZone, boolean closed) {
        Organization organization = visit.organization();
        String page = settings.urlAt(visit.host()) + visit.path();
        List<Site.Language> languages = Languages.ALL.stream()
                .map(code -> new Site.Language(
                        code,
                        Languages.name(code),
                        address(visit, code),
                        page + "?lang=" + code,
                        code.equals(visit.language())))
                .toList();
        return new Site(
                organization != null && !closed,
                look.name(),
                visit.language(),
                look.stylesheet(),
                look.stylesheets(),
                look.setup(),
                logo,
                look.hasLogoForOthers() ? settings.urlAt(visit.host()) + look.logo() : null,
                canonical(visit, page),
                visit.path(),
                languages,
                organization != null && !organization.plan().equals("enterprise_plus"),
                Year.now(clock.withZone(timeZone)).toString(),
                visit.signedIn() == null ? null : staff(visit.signedIn(), visit.path()),
                visit.flash() == null
                        ? null
                        : new Site.Flash(
                                visit.flash().kind(),
                                visit.flash().key(),
                                visit.flash().argument()),
                organization == null ? Site.Widgets.NONE : Site.Widgets.of(widgets.of(organization, visit.language())));
    }

    /** None at a host that nobody has. */
    private static String canonical(Visit visit, String page) {
        if (visit.host().isEmpty()) {
            return null;
        }
        return visit.languageChosen() ? page + "?lang=" + visit.language() : page;
    }

    /** This page in another language; whatever else was asked for stays. */
    private static String address(Visit visit, String language) {
        return visit.path() + "?" + (visit.query().isEmpty() ? "" : visit.query() + "&") + "lang=" + language;
    }

    private static Site.Staff staff(SignedIn person, String path) {
        return new Site.Staff(
                person.name(),
                person.email(),
                person.verified(),
                person.role().key(),
                Initials.of(person.name()),
                Pictures.address(person.membership(), person.picture()),
                Menu.of(person.role())
                        .map(entry -> new Site.MenuEntry(entry.key(), entry.href(), entry.holds(path)))
                        .toList());
    }
}
