package ai.irisorigin.portal.branding;

import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.tenancy.Organization;
import ai.irisorigin.portal.themes.Theme;
import ai.irisorigin.portal.themes.Themes;
import ai.irisorigin.portal.web.Languages;
import ai.irisorigin.portal.web.Page;
import ai.irisorigin.portal.web.ViewEngine;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
        Organization organization = visit.organization();
        Look look = organization == null ? looks.neutral() : looks.of(organization);
        Theme theme = themes.byName(organization == null ? Themes.PORTAL : look.theme());
        ZoneId timeZone = organization == null ? ZoneOffset.UTC : organization.timeZone();
        return theme.render(
                page.getClass().getAnnotation(Page.View.class).value(),
                Locale.forLanguageTag(visit.language()),
                timeZone,
                Map.of("page", page, "site", site(visit, look, timeZone)));
    }

    private Site site(Visit visit, Look look, ZoneId timeZone) {
        Organization organization = visit.organization();
        List<Site.Language> languages = Languages.ALL.stream()
                .map(code -> new Site.Language(
                        code, Languages.name(code), visit.path() + "?lang=" + code, code.equals(visit.language())))
                .toList();
        return new Site(
                organization != null,
                look.name(),
                visit.language(),
                (organization == null ? AssetsServlet.NEUTRAL : AssetsServlet.BRAND) + look.stylesheetName(),
                look.logoName() == null ? null : AssetsServlet.BRAND + look.logoName(),
                settings.urlAt(visit.host()) + visit.path(),
                visit.path(),
                languages,
                organization != null && !organization.plan().equals("enterprise_plus"),
                Year.now(clock.withZone(timeZone)).toString());
    }
}
