package ai.irisorigin.portal;

import ai.irisorigin.portal.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** A page whose template fails in the middle: the record lacks what the article's template asks for. */
@Path("broken")
@Produces("text/html")
@ApplicationScoped
public class BrokenPages {

    @Page.View(value = "knowledge/article", cached = true)
    record BrokenPage(String title, String summary) implements Page {}

    @GET
    public BrokenPage broken() {
        return new BrokenPage("Half a page", "of an article");
    }
}
