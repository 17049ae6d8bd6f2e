package ai.irisorigin.portal.authoring;

import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.access.Requires;
import ai.irisorigin.portal.categories.CategoryChoice;
import ai.irisorigin.portal.categories.Topics;
import ai.irisorigin.portal.web.Answers;
import ai.irisorigin.portal.web.Flash;
import ai.irisorigin.portal.web.Input;
import ai.irisorigin.portal.web.Languages;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The list of an organization's articles, and new ones. */
@Path("app/knowledge")
@Requires(Permission.VIEW_KNOWLEDGE)
@Produces(MediaType.TEXT_HTML)
@ApplicationScoped
public class ArticlesPages {

    public static final String HERE = "/app/knowledge";
    private static final int LONGEST_QUERY = 100;

    @Inject
    private Shelf shelf;

    @Inject
    private Drafts drafts;

    @Inject
    private Topics topics;

    @Context
    private HttpServletRequest request;

    @GET
    public ArticlesPage list(
            @QueryParam("query") @DefaultValue("") String typed,
            @QueryParam("category") @DefaultValue("") String category,
            @QueryParam("language") @DefaultValue("") String language,
            @QueryParam("phase") @DefaultValue("") String phase,
            @QueryParam("before") @DefaultValue("") String before,
            @QueryParam("after") @DefaultValue("") String after) {
        Visit visit = Visit.of(request);
        boolean mayManage = visit.signedIn().may(Permission.MANAGE_KNOWLEDGE);
        String line = Input.line(typed);
        String query = line.substring(0, Math.min(LONGEST_QUERY, line.length()));
        List<CategoryChoice> categories = topics.choices(visit.language(), category);
        UUID wanted = categories.stream()
                .filter(CategoryChoice::chosen)
                .map(choice -> UUID.fromString(choice.id()))
                .findFirst()
                .orElse(null);
        String in = Languages.ALL.contains(language) ? language : null;
        Optional<Phase> how = Phase.parse(phase);
        var filter = new ArticlesPage.Filter(
                !query.isEmpty() || wanted != null || in != null || how.isPresent(),
                query,
                wanted == null ? "" : category,
                in == null ? "" : in,
                how.map(Phase::key).orElse(""));
        Shelf.Slice slice = shelf.search(
                new Shelf.Search(query, wanted, in, how.orElse(null)), Position.parse(before, after), visit.language());
        List<Shelf.Line> found = slice.lines();
        return new ArticlesPage(
                filter,
                found.stream().map(article -> row(article, mayManage)).toList(),
                slice.hasPrevious() && !found.isEmpty() ? address(filter, "before", found.get(0)) : null,
                slice.hasNext() && !found.isEmpty() ? address(filter, "after", found.get(found.size() - 1)) : null,
                mayManage,
                categories,
                Languages.ALL,
                Stream.of(Phase.values()).map(Phase::key).toList());
    }

    @GET
    @Path("new")
    @Requires(Permission.MANAGE_KNOWLEDGE)
    public NewArticlePage form(@QueryParam("category") @DefaultValue("") String category) {
        var form = new NewArticleForm();
        form.category = category;
        form.language = Visit.of(request).language();
        return page(form, NewArticlePage.Errors.NONE);
    }

    @POST
    @Path("new")
    @Requires(Permission.MANAGE_KNOWLEDGE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(@BeanParam NewArticleForm form) {
        Visit visit = Visit.of(request);
        Optional<Topics.Topic> category = topics.all(visit.language()).stream()
                .filter(topic -> topic.id().toString().equals(form.category))
                .findFirst();
        NewArticlePage.Errors errors = form.errors(category.isPresent());
        if (errors.any()) {
            return Answers.invalid(page(form, errors));
        }
        String title = Input.line(form.title);
        Optional<UUID> article = drafts.create(
                category.orElseThrow().id(),
                form.slug(),
                form.language,
                new Content(title, "", ""),
                visit.signedIn().name());
        return article.map(id -> Answers.seeOther(
                        HERE + "/" + id + "/" + form.language, Flash.done("knowledge.created", title), visit))
                .orElseGet(() -> Answers.invalid(
                        page(form, new NewArticlePage.Errors(true, null, "authoring.error.slug.taken", null, null))));
    }

    private NewArticlePage page(NewArticleForm form, NewArticlePage.Errors errors) {
        return new NewArticlePage(
                new NewArticlePage.Form(form.title, form.slug, form.language),
                errors,
                topics.choices(Visit.of(request).language(), form.category),
                Languages.ALL);
    }

    private static ArticlesPage.Row row(Shelf.Line article, boolean mayManage) {
        String address = HERE + "/" + article.article() + "/" + article.language();
        return new ArticlesPage.Row(
                mayManage ? address : address + "/preview",
                article.title(),
                article.language(),
                article.category(),
                article.versions(),
                article.editor(),
                article.editedAt());
    }

    private static String address(ArticlesPage.Filter filter, String side, Shelf.Line beside) {
        return UriBuilder.fromPath(HERE)
                .queryParam("query", "{query}")
                .queryParam("category", filter.category())
                .queryParam("language", filter.language())
                .queryParam("phase", filter.phase())
                .queryParam(side, Position.of(beside))
                .build(filter.query())
                .toString();
    }
}
