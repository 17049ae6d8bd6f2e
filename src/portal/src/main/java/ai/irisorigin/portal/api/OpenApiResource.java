package ai.irisorigin.portal.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What the API is, for programs and whoever writes them (OpenAPI 3.1); without a key. */
@Path("api/v1/openapi")
@ApplicationScoped
public class OpenApiResource {

    static final String FILE = "/api/openapi.json";

    private final byte[] description = read();

    @GET
    public Response describe() {
        return Response.ok(description, MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "no-store")
                .build();
    }

    static byte[] read() {
        try (var file = OpenApiResource.class.getResourceAsStream(FILE)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
