package ai.irisorigin.portal.identity;

import ai.irisorigin.portal.access.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Pictures of colleagues. The address changes with the picture, so a browser may keep it. */
@Path("app/pictures")
@Requires
@ApplicationScoped
public class PictureResource {

    @Inject
    private Pictures pictures;

    @GET
    @Path("{membership}/{fingerprint}")
    @Produces("image/png")
    public Response picture(@PathParam("membership") UUID membership) {
        return Response.ok(pictures.find(membership).orElseThrow(NotFoundException::new))
                .header("Cache-Control", "private, max-age=31536000, immutable")
                .build();
    }
}
