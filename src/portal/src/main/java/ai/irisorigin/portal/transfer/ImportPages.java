package ai.irisorigin.portal.transfer;

import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.access.Requires;
import ai.irisorigin.portal.authoring.ArticlesPages;
import ai.irisorigin.portal.categories.Topics;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.web.Answers;
import ai.irisorigin.portal.web.BodyLimit;
import ai.irisorigin.portal.web.Flash;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
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
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Importing Markdown: upload, look at what would happen, take it over, take it back. */
@Path("app/knowledge/import")
@Requires(Permission.MANAGE_KNOWLEDGE)
@Produces(MediaType.TEXT_HTML)
@ApplicationScoped
public class ImportPages {

    private static final String HERE = ArticlesPages.HERE + "/import";
    private static final int UPLOAD = (50 << 20) + 100_000;
    private static final Set<String> CHANGING = Set.of("create", "add", "change", "category");
    private static final List<String> VERDICTS =
            List.of("create", "add", "change", "category", "same", "known", "elsewhere", "skipped");

    @Inject
    private Imports imports;

    @Inject
    private Topics topics;

    @Context
    private HttpServletRequest request;

    @GET
    public ImportPage form() {
        return page(null, "");
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @BodyLimit(UPLOAD)
    public Response upload(List<EntityPart> parts) throws IOException {
        String category = "";
        try (var uploaded = Uploaded.of(parts)) {
            category = uploaded.category();
            UUID id = imports.plan(
                    uploaded.zip(),
                    uploaded.name(),
                    CurrentTenant.required().language(),
                    category,
                    visit().signedIn().name());
            return Answers.seeOther(HERE + "/" + id);
        } catch (Refused refused) {
            return Answers.invalid(page("authoring.import.refused." + refused.fault(), category));
        }
    }

    @GET
    @Path("{id}")
    public PlanPage show(@PathParam("id") UUID id, @QueryParam("page") @DefaultValue("1") int asked) {
        Imports.Import found = find(id);
        int page = Math.max(1, Math.min(asked, Bundle.MOST_FILES / Imports.PAGE + 1));
        Map<String, Long> counts = imports.counts(id);
        List<Imports.Line> lines = imports.lines(id, page);
        String here = HERE + "/" + id;
        return new PlanPage(
                here,
                found.name(),
                found.createdBy(),
                found.createdAt(),
                found.state(),
                CHANGING.stream()
                        .mapToLong(verdict -> counts.getOrDefault(verdict, 0L))
                        .sum(),
                VERDICTS.stream()
                        .filter(counts::containsKey)
                        .map(verdict -> new PlanPage.Count(verdict, counts.get(verdict)))
                        .toList(),
                lines.stream().limit(Imports.PAGE).map(ImportPages::line).toList(),
                page > 1 ? here + "?page=" + (page - 1) : null,
                lines.size() > Imports.PAGE ? here + "?page=" + (page + 1) : null,
                true);
    }

    @POST
    @Path("{id}/confirmation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(@PathParam("id") UUID id, @FormParam("publish") @DefaultValue("") String publish) {
        Imports.Import found = find(id);
        return imports.confirm(id, publish.equals("yes"), visit().signedIn().name())
                ? Answers.seeOther(HERE + "/" + id, Flash.done("knowledge.imported", found.name()), visit())
                : Answers.seeOther(HERE + "/" + id);
    }

    @POST
    @Path("{id}/withdrawal")
    public Response withdraw(@PathParam("id") UUID id) {
        Imports.Import found = find(id);
        return imports.withdraw(id, visit().signedIn().name())
                ? Answers.seeOther(HERE + "/" + id, Flash.done("knowledge.import.withdrawn", found.name()), visit())
                : Answers.seeOther(HERE + "/" + id);
    }

    @POST
    @Path("{id}/deletion")
    public Response discard(@PathParam("id") UUID id) {
        imports.discard(find(id).id());
        return Answers.seeOther(HERE);
    }

    private Imports.Import find(UUID id) {
        return imports.find(id).orElseThrow(NotFoundException::new);
    }

    private Visit visit() {
        return Visit.of(request);
    }

    private ImportPage page(String error, String category) {
        return new ImportPage(
                error,
                topics.choices(visit().language(), chosen(category)),
                imports.latest().stream()
                        .map(done -> new ImportPage.Earlier(
                                HERE + "/" + done.id(), done.name(), done.createdBy(), done.createdAt(), done.state()))
                        .toList(),
                true);
    }

    private String chosen(String category) {
        return topics.all(visit().language()).stream()
                .filter(topic -> topic.name().equals(category))
                .map(topic -> topic.id().toString())
                .findFirst()
                .orElse("");
    }

    private static PlanPage.Line line(Imports.Line file) {
        return new PlanPage.Line(
                file.path(),
                file.verdict(),
                Stream.of("skipped", "elsewhere").anyMatch(file.verdict()::equals)
                        ? "authoring.import.fault." + (file.fault() == null ? "elsewhere" : file.fault())
                        : null,
                file.title(),
                file.language(),
                file.isPublic() == null ? null : file.isPublic() ? "published" : "draft",
                file.article() == null ? null : ArticlesPages.HERE + "/" + file.article() + "/" + file.language());
    }
}
