package ai.irisorigin.portal.operator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What robots shall not fetch on the platform's host (RFC 9309). */
@Path("platform/robots.txt")
@Produces(MediaType.TEXT_PLAIN)
@ApplicationScoped
public class RobotsResource {

    @GET
    public String robots() {
        return """
                User-agent: *
                Disallow: /operator
                Disallow: /sign-in
                Disallow: /find
                Disallow: /dev
                """;
    }
}
