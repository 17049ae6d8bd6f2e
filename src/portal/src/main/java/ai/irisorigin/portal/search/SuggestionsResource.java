package ai.irisorigin.portal.search;

import static ai.irisorigin.portal.JsonText.JSON;

import ai.irisorigin.portal.web.Input;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Articles that may answer a question before it is asked, for the script of its form. */
@Path("help/suggestions")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class SuggestionsResource {

    private static final int LONGEST = 200;

    @Inject
    private Search search;

    @Context
    private HttpServletRequest request;

    @GET
    public Response suggestions(@QueryParam("q") String q) {
        String query = Input.line(q);
        var articles = JSON.createArrayBuilder();
        search.suggest(
                        query.substring(0, Math.min(LONGEST, query.length())),
                        Visit.of(request).language())
                .forEach(hit -> articles.add(JSON.createObjectBuilder()
                        .add("title", hit.heading())
                        .add("topic", hit.topic())
                        .add("language", hit.language())
                        .add("href", "/help/" + hit.category() + "/" + hit.slug())));
        return Response.ok(articles.build().toString())
                .header("Cache-Control", "private, no-cache")
                .build();
    }
}
