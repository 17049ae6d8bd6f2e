package ai.irisorigin.portal.identity;

import ai.irisorigin.portal.access.Requires;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.web.Answers;
import ai.irisorigin.portal.web.SecurityHeaders;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/** From one organization of a person to another. */
@Path("app/organizations")
@Requires
@Produces(MediaType.TEXT_HTML)
@ApplicationScoped
public class OrganizationsPages {

    @Inject
    private HandOvers handOvers;

    @Context
    private HttpServletRequest request;

    @GET
    public Response show() {
        List<HandOvers.Destination> destinations =
                handOvers.destinationsOf(Visit.of(request).signedIn());
        UUID here = CurrentTenant.required().id();
        var page = new OrganizationsPage(destinations.stream()
                .map(destination -> new OrganizationsPage.Choice(
                        destination.id().toString(),
                        destination.name(),
                        URI.create(destination.url()).getAuthority(),
                        destination.role(),
                        destination.id().equals(here)))
                .toList());
        return Response.ok(page)
                .header(
                        SecurityHeaders.POLICY,
                        SecurityHeaders.policyWithFormsTo(destinations.stream()
                                .map(HandOvers.Destination::url)
                                .toList()))
                .build();
    }

    @POST
    @Path("{id}/hand-over")
    public Response handOver(@PathParam("id") UUID id) {
        return handOvers
                .depart(Visit.of(request).signedIn(), id)
                .map(Answers::seeOther)
                .orElseThrow(NotFoundException::new);
    }
}
