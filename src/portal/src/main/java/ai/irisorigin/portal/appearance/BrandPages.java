package ai.irisorigin.portal.appearance;

import ai.irisorigin.portal.access.LimitReachedException;
import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.access.Requires;
import ai.irisorigin.portal.audit.AuditLog;
import ai.irisorigin.portal.branding.Appearance;
import ai.irisorigin.portal.branding.Brand;
import ai.irisorigin.portal.branding.BrandChange;
import ai.irisorigin.portal.branding.BrandImages;
import ai.irisorigin.portal.branding.Brands;
import ai.irisorigin.portal.branding.Font;
import ai.irisorigin.portal.web.Answers;
import ai.irisorigin.portal.web.BodyLimit;
import ai.irisorigin.portal.web.Flash;
import ai.irisorigin.portal.web.UploadedImage;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Name, colours, font and logo, looked at while they are chosen. */
@Path("app/branding")
@Requires(Permission.MANAGE_SETTINGS)
@Produces(MediaType.TEXT_HTML)
@ApplicationScoped
public class BrandPages {

    static final String HERE = "/app/branding";

    @Inject
    private Brands brands;

    @Inject
    private BrandImages images;

    @Inject
    private Previews previews;

    @Inject
    private AuditLog audit;

    @Context
    private HttpServletRequest request;

    @GET
    public BrandPage show() {
        return page(BrandPage.Errors.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@BeanParam BrandForm form) {
        Visit visit = Visit.of(request);
        Purpose purpose = Purpose.of(form.purpose);
        Brand brand = brands.current();
        BrandPage.Form values = form.values();
        BrandPage.Errors errors = form.errors();
        if (errors.any()) {
            return Answers.invalid(page(brand, brand.appearance(), values, errors, null, Purpose.PREVIEW));
        }
        Appearance chosen = brand.appearance().named(form.line(), form.style());
        if (purpose != Purpose.CHOICE) {
            return Response.ok(page(brand, chosen, values, BrandPage.Errors.NONE, null, purpose))
                    .build();
        }
        if (!brands.change(form.version, chosen, cause("brand"))) {
            String notice = "appearance.error.conflict";
            return Answers.conflict(page(brand, chosen, values, BrandPage.Errors.NONE, notice, Purpose.PREVIEW));
        }
        audit.add("brand.changed", form.line(), visit);
        return Answers.seeOther(HERE, Flash.done("appearance.saved"), visit);
    }

    @POST
    @Path("logo")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @BodyLimit(BrandImages.LARGEST_UPLOAD + 10_000)
    public Response upload(List<EntityPart> parts) throws IOException {
        String name = "";
        byte[] file = new byte[0];
        for (EntityPart part : parts) {
            if (part.getName().equals("logo")) {
                name = part.getFileName().orElse("");
                file = part.getContent().readNBytes(BrandImages.LARGEST_UPLOAD + 1);
            }
        }
        try {
            return carry(images.store(name, file), "appearance.logo.saved");
        } catch (UploadedImage.Refused refused) {
            return Answers.invalid(page(BrandPage.Errors.ofLogo(
                    "appearance.error.image." + refused.fault().key())));
        } catch (LimitReachedException full) {
            return Answers.full(page(BrandPage.Errors.ofLogo("appearance.error.image.room")));
        }
    }

    @POST
    @Path("logo/removal")
    public Response removeLogo() {
        return carry(null, "appearance.logo.removed");
    }

    /** Nothing that was typed can get lost, so it is put on whatever is there now. */
    private Response carry(String image, String told) {
        Visit visit = Visit.of(request);
        Brand brand = brands.current();
        if (brands.change(brand.version(), brand.appearance().carrying(image), cause("logo"))) {
            audit.add("brand.logo-changed", brand.appearance().name(), visit);
            return Answers.seeOther(HERE, Flash.done(told), visit);
        }
        return Answers.conflict(page(BrandPage.Errors.ofLogo("appearance.error.conflict")));
    }

    private BrandChange.Cause cause(String kind) {
        return new BrandChange.Cause(kind, null, Visit.of(request).signedIn().name());
    }

    private BrandPage page(BrandPage.Errors errors) {
        Brand brand = brands.current();
        var style = brand.appearance().style();
        var form = new BrandPage.Form(
                brand.appearance().name(),
                style.primary().hex(),
                style.accent().hex(),
                Integer.toString(style.radius()),
                BrandForm.key(style.font()));
        return page(brand, brand.appearance(), form, errors, null, Purpose.PREVIEW);
    }

    private BrandPage page(
            Brand brand,
            Appearance shown,
            BrandPage.Form form,
            BrandPage.Errors errors,
            String notice,
            Purpose purpose) {
        Previews.Shown preview = previews.of(shown, purpose, Visit.of(request));
        return new BrandPage(
                form,
                errors,
                notice,
                brand.version(),
                preview.logo(),
                Stream.of(Font.values())
                        .map(BrandForm::key)
                        .map(font -> new BrandPage.Family(font, font.equals(form.font())))
                        .toList(),
                shown.style().shades().stream().map(BrandPage.Shade::of).toList(),
                preview.link(),
                preview.frame());
    }
}
