package ai.irisorigin.portal.knowledge;

import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** The public help centre. */
@Path("")
@Produces(MediaType.TEXT_HTML)
@ApplicationScoped
public class HelpPages {

    @Inject
    private HelpCentre helpCentre;

    @Context
    private HttpServletRequest request;

    @GET
    public HomePage home() {
        return helpCentre.home(language());
    }

    @GET
    @Path("help")
    public HelpPage help() {
        return helpCentre.help(language());
    }

    @GET
    @Path("help/{category}/{slug}")
    public ArticlePage article(@PathParam("category") String category, @PathParam("slug") String slug) {
        return helpCentre.article(category, slug, language()).orElseThrow(NotFoundException::new);
    }

    private String language() {
        return Visit.of(request).language();
    }
}
