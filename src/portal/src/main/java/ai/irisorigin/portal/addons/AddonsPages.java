package ai.irisorigin.portal.addons;

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

/** All plugins that run here, side by side. */
@Path("app/plugins")
@Requires(Permission.MANAGE_INTEGRATIONS)
@Produces(MediaType.TEXT_HTML)
@ApplicationScoped
public class AddonsPages {

    @Inject
    private Catalogue catalogue;

    @Context
    private HttpServletRequest request;

    @GET
    public AddonsPage list() {
        return catalogue.list(Visit.of(request).language());
    }
}
