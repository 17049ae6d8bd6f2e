package ai.irisorigin.portal.revisions;

import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.access.Requires;
import ai.irisorigin.portal.authoring.ArticlesPages;
import ai.irisorigin.portal.authoring.Content;
import ai.irisorigin.portal.authoring.Draft;
import ai.irisorigin.portal.authoring.Drafts;
import ai.irisorigin.portal.web.Answers;
import ai.irisorigin.portal.web.Flash;
import ai.irisorigin.portal.web.Languages;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What an article said before, in a language. */
@Path("app/knowledge/{id}/{language}/history")
@Requires(Permission.VIEW_KNOWLEDGE)
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class HistoryPages {

    @Inject
    private History history;

    @Inject
    private Drafts drafts;

    @Context
    private HttpServletRequest request;

    @PathParam("id")
    private UUID id;

    @PathParam("language")
    private String language;

    @GET
    public HistoryPage list() {
        Draft draft = draft();
        List<History.Revision> revisions = history.of(id, language);
        return new HistoryPage(
                here(),
                draft.content().title(),
                language,
                revisions.stream()
                        .map(revision -> new HistoryPage.Row(
                                revision.number(),
                                revision.title(),
                                revision.publisher(),
                                revision.publishedAt(),
                                draft.isPublic() && revision.equals(revisions.get(0))))
                        .toList(),
                Visit.of(request).signedIn().may(Permission.MANAGE_KNOWLEDGE));
    }

    @GET
    @Path("{number}")
    public ComparePage compare(@PathParam("number") int number, @QueryParam("with") @DefaultValue("0") int with) {
        Draft draft = draft();
        Content old = revision(number);
        Content other = with == 0 ? draft.content() : revision(with);
        boolean otherIsOlder = with != 0 && with < number;
        return new ComparePage(
                here(),
                draft.content().title(),
                language,
                number,
                with,
                Stream.concat(Stream.of(0), history.of(id, language).stream().map(History.Revision::number))
                        .filter(candidate -> candidate != number)
                        .map(candidate -> new ComparePage.Choice(candidate, candidate == with))
                        .toList(),
                otherIsOlder ? Differences.between(other, old, language) : Differences.between(old, other, language),
                draft.version(),
                Visit.of(request).signedIn().may(Permission.MANAGE_KNOWLEDGE));
    }

    @POST
    @Path("{number}/restoration")
    @Requires(Permission.MANAGE_KNOWLEDGE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response restore(@PathParam("number") int number, @FormParam("version") @DefaultValue("-1") int version) {
        draft();
        Visit visit = Visit.of(request);
        Content old = revision(number);
        boolean restored =
                drafts.save(id, language, version, old, visit.signedIn().name()).isPresent();
        return restored
                ? Answers.seeOther(here(), Flash.done("knowledge.restored", old.title()), visit)
                : Answers.seeOther(
                        here() + "/history/" + number, Flash.warning("knowledge.restored.not", old.title()), visit);
    }

    private Draft draft() {
        if (!Languages.ALL.contains(language)) {
            throw new NotFoundException();
        }
        return drafts.find(id, language).orElseThrow(NotFoundException::new);
    }

    private Content revision(int number) {
        return history.find(id, language, number).orElseThrow(NotFoundException::new);
    }

    private String here() {
        return ArticlesPages.HERE + "/" + id + "/" + language;
    }
}
