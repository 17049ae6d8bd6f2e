package ai.irisorigin.portal.images;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Images of articles, for whoever reads them. What is at an address never changes. */
@Path("help/images")
@ApplicationScoped
public class ImageResource {

    @Inject
    private Images images;

    @GET
    @Path("{id}")
    public Response image(@PathParam("id") UUID id) {
        Images.File file = images.file(id).orElseThrow(NotFoundException::new);
        return Response.ok(file.bytes, file.type)
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .build();
    }
}
