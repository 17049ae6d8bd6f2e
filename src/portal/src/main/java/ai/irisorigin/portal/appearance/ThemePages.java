package ai.irisorigin.portal.appearance;

import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.access.Requires;
import ai.irisorigin.portal.audit.AuditLog;
import ai.irisorigin.portal.branding.Appearance;
import ai.irisorigin.portal.branding.Brand;
import ai.irisorigin.portal.branding.BrandChange;
import ai.irisorigin.portal.branding.BrandImages;
import ai.irisorigin.portal.branding.Brands;
import ai.irisorigin.portal.packs.Offer;
import ai.irisorigin.portal.packs.Packs;
import ai.irisorigin.portal.web.Answers;
import ai.irisorigin.portal.web.Body;
import ai.irisorigin.portal.web.BodyLimit;
import ai.irisorigin.portal.web.Flash;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A theme: looked at, set up, shown to others, chosen. */
@Path("app/branding/themes/{theme}")
@Requires(Permission.MANAGE_SETTINGS)
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class ThemePages {

    /** One large image at a time, and what else the form holds. */
    private static final int UPLOADS = BrandImages.LARGEST_UPLOAD + (1 << 20);

    @Inject
    private Brands brands;

    @Inject
    private BrandImages images;

    @Inject
    private Packs packs;

    @Inject
    private Showroom showroom;

    @Inject
    private AuditLog audit;

    @Context
    private HttpServletRequest request;

    @Context
    private HttpServletResponse response;

    @PathParam("theme")
    private String theme;

    @GET
    public ThemePage show(@QueryParam("version") String version) {
        Offer offer = offer(version);
        Brand brand = brands.current();
        Appearance lately = brands.latestIn(theme).orElse(brand.appearance());
        Map<String, String> settings = lately.theme().name().equals(theme) ? lately.settings() : Map.of();
        return showroom.page(offer, brand, settings, Visit.of(request));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @BodyLimit(UPLOADS)
    public Response choose(List<EntityPart> parts) throws IOException {
        var form = new ThemeForm(parts);
        Visit visit = Visit.of(request);
        Purpose purpose = form.purpose();
        Offer offer = offer(form.version());
        if (!showroom.allows(offer.key())) {
            return showroom.upgrade(offer.manifest().title(visit.language()), visit);
        }
        form.read(packs.theme(offer.key()).settings(), images);
        Brand brand = brands.current();
        if (!form.wrong().isEmpty()) {
            return Answers.invalid(showroom.page(offer, brand, form, null, visit));
        }
        if (purpose != Purpose.CHOICE) {
            return Response.ok(showroom.page(offer, brand, form, purpose, visit))
                    .build();
        }
        boolean same = brand.appearance().theme().equals(offer.key());
        var cause = new BrandChange.Cause(
                same ? "settings" : "theme", null, visit.signedIn().name());
        Appearance chosen = brand.appearance().inTheme(offer.key(), form.values());
        if (!brands.change(form.brandVersion(), chosen, cause)) {
            return Answers.conflict(showroom.conflict(offer, brand, form, visit));
        }
        audit.add(same ? "theme.set-up" : "theme.activated", offer.key().toString(), visit);
        String title = offer.manifest().title(visit.language());
        return Answers.seeOther(
                same ? Showroom.THEMES + "/" + theme : Showroom.THEMES,
                Flash.done(same ? "appearance.theme.set-up" : "appearance.theme.activated", title),
                visit);
    }

    /** Its address names the version, so a browser may keep it. */
    @GET
    @Path("screenshot")
    @Produces(MediaType.WILDCARD)
    public void screenshot(@QueryParam("version") String version) throws IOException {
        Body picture = packs.screenshot(offer(version).key()).orElseThrow(NotFoundException::new);
        picture.send(request, response);
        response.flushBuffer();
    }

    private Offer offer(String version) {
        return showroom.offers(theme).stream()
                .filter(offer -> version == null || version.equals(Showroom.query(offer.key())))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
