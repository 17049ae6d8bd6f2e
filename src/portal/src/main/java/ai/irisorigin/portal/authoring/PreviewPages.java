package ai.irisorigin.portal.authoring;

import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.access.Requires;
import ai.irisorigin.portal.knowledge.Previews;
import ai.irisorigin.portal.web.Languages;
import ai.irisorigin.portal.web.ViewEngine;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** A draft in the look of the organization's help centre. */
@Path("app/knowledge/{id}/{language}/preview")
@Requires(Permission.VIEW_KNOWLEDGE)
@ApplicationScoped
public class PreviewPages {

    @Inject
    private Drafts drafts;

    @Inject
    private Previews previews;

    @Inject
    private ViewEngine engine;

    @Inject
    private Clock clock;

    @Context
    private HttpServletRequest request;

    /** As bytes: a page record of the public site would be kept for everybody who asks for this address. */
    @GET
    public Response show(@PathParam("id") UUID id, @PathParam("language") String language) {
        Draft draft = Optional.of(language)
                .filter(Languages.ALL::contains)
                .flatMap(known -> drafts.find(id, known))
                .orElseThrow(NotFoundException::new);
        Content content = draft.content();
        var page = previews.article(
                draft.categorySlug(),
                draft.slug(),
                language,
                content.title(),
                content.summary(),
                content.markdown(),
                Optional.ofNullable(draft.editedAt()).orElseGet(clock::instant));
        return Response.ok(engine.render(page, Visit.of(request).in(language)))
                .type("text/html;charset=utf-8")
                .header("Content-Language", language)
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
