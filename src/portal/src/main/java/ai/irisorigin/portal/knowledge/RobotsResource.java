package ai.irisorigin.portal.knowledge;

import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** What robots shall not fetch on an organization's host (RFC 9309). */
@Path("robots.txt")
@Produces(MediaType.TEXT_PLAIN)
@ApplicationScoped
public class RobotsResource {

    @Inject
    private Settings settings;

    @Context
    private HttpServletRequest request;

    @GET
    public String robots() {
        return """
                User-agent: *
                Disallow: /app
                Disallow: /sign-in
                Disallow: /conversations/
                Disallow: /help/search

                Sitemap: %s/sitemap.xml
                """
                .formatted(settings.urlAt(Visit.of(request).host()));
    }
}
