package ai.irisorigin.portal.categories;

import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.access.Requires;
import ai.irisorigin.portal.web.Answers;
import ai.irisorigin.portal.web.Flash;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The categories of the help centre. */
@Path("app/knowledge/categories")
@Requires(Permission.MANAGE_KNOWLEDGE)
@Produces(MediaType.TEXT_HTML)
@ApplicationScoped
public class CategoriesPages {

    private static final String HERE = "/app/knowledge/categories";

    @Inject
    private Topics topics;

    @Context
    private HttpServletRequest request;

    @GET
    @Requires(Permission.VIEW_KNOWLEDGE)
    public CategoriesPage list() {
        List<Topics.Topic> all = topics.all(visit().language());
        var rows = new ArrayList<CategoriesPage.Row>();
        for (int i = 0; i < all.size(); i++) {
            Topics.Topic topic = all.get(i);
            rows.add(new CategoriesPage.Row(
                    topic.id().toString(),
                    topic.slug(),
                    topic.icon(),
                    topic.name(),
                    topic.articles(),
                    i == 0,
                    i == all.size() - 1));
        }
        return new CategoriesPage(rows, visit().signedIn().may(Permission.MANAGE_KNOWLEDGE));
    }

    @GET
    @Path("new")
    public CategoryPage form() {
        return page(null, new CategoryForm(), CategoryPage.Errors.NONE);
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(@BeanParam CategoryForm form) {
        CategoryPage.Errors errors = form.errors(true);
        if (!errors.any() && !topics.create(form.slug(), form.icon, form.texts())) {
            errors = new CategoryPage.Errors(true, "authoring.error.slug.taken", null, null, null);
        }
        return errors.any()
                ? Answers.invalid(page(null, form, errors))
                : Answers.seeOther(HERE, Flash.done("knowledge.category.saved"), visit());
    }

    @GET
    @Path("{id}")
    public CategoryPage show(@PathParam("id") UUID id) {
        Topics.Topic topic = topic(id);
        return page(topic, CategoryForm.of(topic), CategoryPage.Errors.NONE);
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("id") UUID id, @BeanParam CategoryForm form) {
        Topics.Topic topic = topic(id);
        CategoryPage.Errors errors = form.errors(false);
        if (errors.any()) {
            return Answers.invalid(page(topic, form, errors));
        }
        topics.change(id, form.icon, form.texts());
        return Answers.seeOther(HERE, Flash.done("knowledge.category.saved"), visit());
    }

    @POST
    @Path("{id}/position")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response move(@PathParam("id") UUID id, @FormParam("places") @DefaultValue("0") int places) {
        topics.move(topic(id).id(), Integer.signum(places));
        return Answers.seeOther(HERE);
    }

    @POST
    @Path("{id}/deletion")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response delete(@PathParam("id") UUID id, @FormParam("into") @DefaultValue("") String into) {
        Topics.Topic topic = topic(id);
        UUID other = topics.all(visit().language()).stream()
                .map(Topics.Topic::id)
                .filter(candidate ->
                        !candidate.equals(id) && candidate.toString().equals(into))
                .findFirst()
                .orElse(null);
        Flash told = topics.delete(id, other)
                ? Flash.done("knowledge.category.deleted", topic.name())
                : Flash.warning("knowledge.category.full", topic.name());
        return Answers.seeOther(HERE, told, visit());
    }

    private Topics.Topic topic(UUID id) {
        return topics.find(id, visit().language()).orElseThrow(NotFoundException::new);
    }

    private Visit visit() {
        return Visit.of(request);
    }

    private CategoryPage page(Topics.Topic topic, CategoryForm form, CategoryPage.Errors errors) {
        return new CategoryPage(
                HERE + "/" + (topic == null ? "new" : topic.id()),
                topic == null ? null : topic.name(),
                topic == null ? 0 : topic.articles(),
                form.values(),
                errors,
                CategoryForm.ICONS,
                topic == null
                        ? List.of()
                        : topics.choices(visit().language(), "").stream()
                                .filter(choice -> !choice.id().equals(topic.id().toString()))
                                .toList());
    }
}
