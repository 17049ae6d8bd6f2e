package ai.irisorigin.portal.appearance;

import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.access.Requires;
import ai.irisorigin.portal.audit.AuditLog;
import ai.irisorigin.portal.branding.Appearance;
import ai.irisorigin.portal.branding.Brand;
import ai.irisorigin.portal.branding.BrandChange;
import ai.irisorigin.portal.branding.Brands;
import ai.irisorigin.portal.packs.Packs;
import ai.irisorigin.portal.themes.ThemeKey;
import ai.irisorigin.portal.themes.ThemeManifest;
import ai.irisorigin.portal.web.Answers;
import ai.irisorigin.portal.web.Flash;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Each look that was chosen, and the way back to it. */
@Path("app/branding/history")
@Requires(Permission.MANAGE_SETTINGS)
@Produces(MediaType.TEXT_HTML)
@ApplicationScoped
public class HistoryPages {

    private static final String HERE = BrandPages.HERE + "/history";

    @Inject
    private Brands brands;

    @Inject
    private Packs packs;

    @Inject
    private Showroom showroom;

    @Inject
    private AuditLog audit;

    @Context
    private HttpServletRequest request;

    @GET
    public HistoryPage list() {
        return page(null);
    }

    @POST
    @Path("{choice}/restoration")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response restore(@PathParam("choice") int number, @FormParam("version") @DefaultValue("-1") int version) {
        Visit visit = Visit.of(request);
        Appearance earlier =
                brands.change(number).orElseThrow(NotFoundException::new).appearance();
        ThemeKey theme = earlier.theme();
        if (!showroom.isOffered(theme)) {
            return Answers.conflict(page("appearance.error.gone"));
        }
        if (!showroom.allows(theme) && !brands.current().appearance().theme().equals(theme)) {
            return showroom.upgrade(packs.theme(theme).manifest().title(visit.language()), visit);
        }
        var cause = new BrandChange.Cause("restored", number, visit.signedIn().name());
        if (!brands.change(version, earlier, cause)) {
            return Answers.conflict(page("appearance.error.conflict.history"));
        }
        audit.add("brand.restored", theme.toString(), visit);
        return Answers.seeOther(HERE, Flash.done("appearance.restored"), visit);
    }

    private HistoryPage page(String notice) {
        Brand brand = brands.current();
        return new HistoryPage(
                brands.history().stream().map(change -> row(change, brand)).toList(), brand.version(), notice);
    }

    private HistoryPage.Row row(BrandChange change, Brand brand) {
        Appearance appearance = change.appearance();
        boolean gone = !showroom.isOffered(appearance.theme());
        ThemeManifest manifest = packs.theme(appearance.theme()).manifest();
        return new HistoryPage.Row(
                change.number(),
                change.cause().kind(),
                change.cause().restored(),
                change.cause().author(),
                change.madeAt(),
                appearance.name(),
                gone
                        ? appearance.theme().name()
                        : manifest.title(Visit.of(request).language()),
                gone ? appearance.theme().version() : manifest.version(),
                appearance.style().primary().hex(),
                appearance.style().accent().hex(),
                gone,
                change.number() == brand.version());
    }
}
