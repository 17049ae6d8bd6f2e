package ai.irisorigin.portal.knowledge;

import ai.irisorigin.portal.identity.Throttle;
import ai.irisorigin.portal.web.Answers;
import ai.irisorigin.portal.web.Input;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Clock;

/**
 * "Was this helpful?": counted once a browser, and after a no the reader may say why. A program that keeps no cookie is
 * thanked as often as it likes, and counted once for a while.
 */
@Path("help/{category}/{slug}/feedback")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class FeedbackPages {

    private static final int LONGEST = 1_000;

    @Inject
    private HelpCentre helpCentre;

    @Inject
    private Ratings ratings;

    @Inject
    private Throttle throttle;

    @Inject
    private Clock clock;

    @Context
    private HttpServletRequest request;

    @PathParam("category")
    private String category;

    @PathParam("slug")
    private String slug;

    @CookieParam(Rated.COOKIE)
    private String cookie;

    @GET
    public FeedbackPage thanks(@QueryParam("helpful") String helpful) {
        HelpCentre.ShownText text = shown();
        boolean asking = "no".equals(helpful) && !Rated.of(cookie).has(text.article(), Rated.COMMENTED);
        return page(text, asking, "", null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(@FormParam("helpful") String helpful, @FormParam("comment") String comment) {
        HelpCentre.ShownText text = shown();
        return comment == null ? rate(text, "yes".equals(helpful)) : comment(text, Input.text(comment));
    }

    private Response rate(HelpCentre.ShownText text, boolean helped) {
        Rated rated = Rated.of(cookie);
        if (!rated.has(text.article(), Rated.ANSWERED)) {
            if (isFirst(text, Rated.ANSWERED)) {
                ratings.count(text.article(), text.language(), helped);
            }
            rated = rated.with(text.article(), Rated.ANSWERED);
        }
        return done(helped ? "yes" : "no", rated);
    }

    private Response comment(HelpCentre.ShownText text, String comment) {
        Rated rated = Rated.of(cookie);
        if (comment.isEmpty() || comment.length() > LONGEST) {
            return Answers.invalid(page(
                    text, true, comment, comment.isEmpty() ? "knowledge.feedback.empty" : "knowledge.feedback.long"));
        }
        if (!rated.has(text.article(), Rated.COMMENTED)) {
            if (isFirst(text, Rated.COMMENTED)) {
                ratings.comment(text.article(), text.language(), comment, clock.instant());
            }
            rated = rated.with(text.article(), Rated.COMMENTED);
        }
        return done("thanks", rated);
    }

    private boolean isFirst(HelpCentre.ShownText text, char what) {
        return throttle.take(
                        Throttle.Limit.FEEDBACK_FROM_ADDRESS,
                        text.article() + " " + what + " " + Visit.of(request).address())
                .isEmpty();
    }

    private Response done(String helpful, Rated rated) {
        String here = UriBuilder.fromPath("/help/{category}/{slug}/feedback")
                .queryParam("helpful", helpful)
                .build(category, slug)
                .toString();
        return Response.fromResponse(Answers.seeOther(here))
                .cookie(rated.cookie(Visit.of(request)))
                .build();
    }

    private FeedbackPage page(HelpCentre.ShownText text, boolean asking, String comment, String wrong) {
        return new FeedbackPage(category, slug, text.title(), text.language(), asking, comment, wrong);
    }

    private HelpCentre.ShownText shown() {
        return helpCentre.shown(category, slug, Visit.of(request).language()).orElseThrow(NotFoundException::new);
    }
}
