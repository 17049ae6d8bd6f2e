package ai.irisorigin.portal.search;

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

/** Search of the help centre. */
@Path("help/search")
@Produces(MediaType.TEXT_HTML)
@ApplicationScoped
public class SearchPages {

    private static final int LONGEST = 100;

    @Inject
    private Search search;

    @Inject
    private Misses misses;

    @Context
    private HttpServletRequest request;

    @GET
    public SearchPage results(@QueryParam("q") String q) {
        String typed = shortened(q);
        String query = Input.line(typed);
        Visit visit = Visit.of(request);
        Findings found = query.isEmpty() ? Findings.NONE : search.find(finished(typed, query), visit.language());
        // What is asked while somebody types is not what was looked for in the end.
        if (!query.isEmpty() && found.total() == 0 && request.getHeader("HX-Request") == null) {
            misses.collect(query, visit);
        }
        return new SearchPage(
                query,
                found.corrected(),
                found.total(),
                found.total() > found.hits().size(),
                found.hits());
    }

    private static String shortened(String q) {
        if (q == null || q.length() <= LONGEST) {
            return q;
        }
        return q.substring(0, Character.isHighSurrogate(q.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    /** A space behind the last word says that it is complete. */
    private static String finished(String typed, String query) {
        return Character.isWhitespace(typed.charAt(typed.length() - 1)) ? query + " " : query;
    }
}
