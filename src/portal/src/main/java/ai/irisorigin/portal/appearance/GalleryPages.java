package ai.irisorigin.portal.appearance;

import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.access.Requires;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** All themes side by side. */
@Path("app/branding/themes")
@Requires(Permission.MANAGE_SETTINGS)
@Produces(MediaType.TEXT_HTML)
@ApplicationScoped
public class GalleryPages {

    @Inject
    private Showroom showroom;

    @Context
    private HttpServletRequest request;

    @GET
    public GalleryPage list() {
        return showroom.gallery(Visit.of(request));
    }
}
