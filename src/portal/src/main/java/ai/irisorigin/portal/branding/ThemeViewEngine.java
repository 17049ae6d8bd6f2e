package ai.irisorigin.portal.branding;

import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.access.Menu;
import ai.irisorigin.portal.access.SignedIn;
import ai.irisorigin.portal.identity.Initials;
import ai.irisorigin.portal.identity.Pictures;
import ai.irisorigin.portal.tenancy.Organization;
import ai.irisorigin.portal.themes.Theme;
import ai.irisorigin.portal.themes.Themes;
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

    @Inject
    private Looks looks;

    @Inject
    private Themes themes;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @Override
    public byte[] render(Page page, Visit visit) {
        Look look = look(visit);
        String logo = look.logoName() == null ? null : AssetsServlet.BRAND + look.logoName();
        byte[] html = render(page, visit, look, logo);
        String[] scripts = page.getClass().getAnnotation(Page.View.class).scripts();
        return scripts.length == 0 ? html : withScripts(html, scripts);
    }

    /** Themes may bring no script, so the portal's own are put in behind them. */
    private byte[] withScripts(byte[] html, String[] scripts) {
        Theme portal = themes.byName(Themes.PORTAL);
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
        String logo = look.hasLogoForOthers() ? visit.origin() + AssetsServlet.BRAND + look.logoName() : null;
        String html = new String(render(page, visit, look, logo), StandardCharsets.UTF_8);
        // Templates may not bring style of their own, so it is put in behind them.
        return html.replaceFirst(
                        "</head>", Matcher.quoteReplacement("<style>\n" + look.mailStyle() + "</style>\n</head>"))
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String text(String key, Visit visit, Object... arguments) {
        return themes.byName(
                        visit.organization() == null
                                ? Themes.PORTAL
                                : look(visit).theme())
                .message(key, Locale.forLanguageTag(visit.language()), arguments);
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
        Theme theme = organization == null ? themes.byName(Themes.PORTAL) : themes.ofPage(view, look.theme());
        SignedIn person = visit.signedIn();
        ZoneId timeZone =
                person != null ? person.timeZone() : organization == null ? ZoneOffset.UTC : organization.timeZone();
        return theme.render(
                view,
                Locale.forLanguageTag(visit.language()),
                timeZone,
                person == null ? null : person.csrfToken(),
                Map.of("page", page, "site", site(visit, look, logo, timeZone)));
    }

    private Site site(Visit visit, Look look, String logo, ZoneId timeZone) {
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
                organization != null,
                look.name(),
                visit.language(),
                (organization == null ? AssetsServlet.NEUTRAL : AssetsServlet.BRAND) + look.stylesheetName(),
                logo,
                look.hasLogoForOthers() ? settings.urlAt(visit.host()) + AssetsServlet.BRAND + look.logoName() : null,
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
                                visit.flash().argument()));
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
