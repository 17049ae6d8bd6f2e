package ai.irisorigin.portal.knowledge;

import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

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
    @Path("help/{category}")
    public CategoryPage category(@PathParam("category") String category) {
        return helpCentre.category(category, language()).orElseThrow(NotFoundException::new);
    }

    /** Old links keep working: an article that moved is looked for by its slug alone. */
    @GET
    @Path("help/{category}/{slug}")
    public Response article(@PathParam("category") String category, @PathParam("slug") String slug) {
        return helpCentre
                .article(category, slug, language())
                .map(Response::ok)
                .or(() -> helpCentre.addressOf(slug).map(HelpPages::moved))
                .orElseThrow(() -> helpCentre.isGone(slug)
                        ? new ClientErrorException(Response.Status.GONE)
                        : new NotFoundException())
                .build();
    }

    private static Response.ResponseBuilder moved(String address) {
        return Response.status(Response.Status.MOVED_PERMANENTLY)
                .location(UriBuilder.fromPath(address).build());
    }

    private String language() {
        return Visit.of(request).language();
    }
}
