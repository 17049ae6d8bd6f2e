package ai.irisorigin.portal.authoring;

import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.access.Requires;
import ai.irisorigin.portal.access.SignedIn;
import ai.irisorigin.portal.categories.Slug;
import ai.irisorigin.portal.categories.Topics;
import ai.irisorigin.portal.web.Answers;
import ai.irisorigin.portal.web.BodyLimit;
import ai.irisorigin.portal.web.ConfirmPage;
import ai.irisorigin.portal.web.Flash;
import ai.irisorigin.portal.web.Input;
import ai.irisorigin.portal.web.Languages;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.RequestScoped;
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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Writing an article in a language. */
@Path("app/knowledge/{id}/{language}")
@Requires(Permission.MANAGE_KNOWLEDGE)
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class EditPages {

    /** As much as the longest Markdown takes in a form, where a Thai letter is nine bytes. */
    static final int FORM = 1 << 20;

    @Inject
    private Drafts drafts;

    @Inject
    private Topics topics;

    @Inject
    private Editors editors;

    @Inject
    private Clock clock;

    @Context
    private HttpServletRequest request;

    @PathParam("id")
    private UUID id;

    @PathParam("language")
    private String language;

    @GET
    public EditPage show() {
        Draft draft = draft();
        editors.arrive(id, language, me());
        return page(draft, form(draft), EditPage.Errors.NONE, null, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @BodyLimit(FORM)
    public Response save(@BeanParam EditForm form) {
        Draft draft = draft();
        EditPage.Errors errors = form.errors(zone(), clock.instant());
        if (errors.any()) {
            return Answers.invalid(page(draft, form(form, form.version), errors, null, form.publishAt));
        }
        Content content = form.content();
        Optional<Integer> version = drafts.save(id, language, form.version, content, me().name());
        if (version.isEmpty()) {
            return conflict(form);
        }
        return switch (form.then) {
            case "publish" -> publish(form, version.get());
            case "schedule" -> {
                drafts.schedule(id, language, form.moment(zone()));
                yield told("knowledge.scheduled", content.title());
            }
            case "unschedule" -> {
                drafts.schedule(id, language, null);
                yield told("knowledge.unscheduled", content.title());
            }
            case "images" -> Answers.seeOther(here() + "/images");
            case "preview" -> Answers.seeOther(here() + "/preview");
            default -> told("knowledge.saved", content.title());
        };
    }

    private Response publish(EditForm form, int version) {
        return drafts.publish(id, language, version, me().name())
                ? told("knowledge.published", form.content().title())
                : conflict(form);
    }

    @GET
    @Path("withdrawal")
    public ConfirmPage confirmWithdrawal() {
        return new ConfirmPage("withdrawal", draft().content().title(), here() + "/withdrawal", here());
    }

    @POST
    @Path("withdrawal")
    public Response withdraw() {
        Draft draft = draft();
        drafts.unpublish(id, language);
        return told("knowledge.withdrawn", draft.content().title());
    }

    @POST
    @Path("place")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response place(
            @FormParam("category") @DefaultValue("") String category,
            @FormParam("slug") @DefaultValue("") String typed) {
        Draft draft = draft();
        String slug = Input.line(typed);
        Optional<Topics.Topic> target = topics.all(language).stream()
                .filter(topic -> topic.id().toString().equals(category))
                .findFirst();
        String error =
                !Slug.isValid(slug) ? "authoring.error.slug" : target.isEmpty() ? "authoring.error.category" : null;
        if (error == null && !drafts.move(draft, target.orElseThrow().id(), slug)) {
            error = "authoring.error.slug.taken";
        }
        if (error != null) {
            var place = new EditPage.Place(typed, error, topics.choices(visit().language(), category));
            return Answers.invalid(page(draft, form(draft), EditPage.Errors.NONE, null, null, place));
        }
        return told("knowledge.moved", draft.content().title());
    }

    private Response conflict(EditForm form) {
        Draft now = draft();
        Content content = now.content();
        var stored = new EditPage.Stored(
                content.title(), content.summary(), content.markdown(), now.editor(), now.editedAt());
        return Answers.conflict(page(now, form(form, now.version()), EditPage.Errors.NONE, stored, form.publishAt));
    }

    private Draft draft() {
        if (!Languages.ALL.contains(language)) {
            throw new NotFoundException();
        }
        return drafts.find(id, language).orElseThrow(NotFoundException::new);
    }

    private Visit visit() {
        return Visit.of(request);
    }

    private SignedIn me() {
        return visit().signedIn();
    }

    private ZoneId zone() {
        return me().timeZone();
    }

    private String here() {
        return ArticlesPages.HERE + "/" + id + "/" + language;
    }

    private Response told(String what, String title) {
        return Answers.seeOther(here(), Flash.done(what, title), visit());
    }

    private static EditPage.Form form(Draft draft) {
        Content content = draft.content();
        return new EditPage.Form(content.title(), content.summary(), content.markdown(), draft.version());
    }

    private static EditPage.Form form(EditForm form, int version) {
        return new EditPage.Form(form.title, form.summary, form.markdown, version);
    }

    private EditPage page(
            Draft draft, EditPage.Form form, EditPage.Errors errors, EditPage.Stored stored, String moment) {
        var place = new EditPage.Place(
                draft.slug(),
                null,
                topics.choices(visit().language(), draft.category().toString()));
        return page(draft, form, errors, stored, moment, place);
    }

    private EditPage page(
            Draft draft,
            EditPage.Form form,
            EditPage.Errors errors,
            EditPage.Stored stored,
            String moment,
            EditPage.Place place) {
        return new EditPage(
                here(),
                draft.content().title(),
                language,
                Languages.ALL.stream().map(this::version).toList(),
                draft.phase().key(),
                draft.isPublic(),
                "/help/" + draft.categorySlug() + "/" + draft.slug() + "?lang=" + language,
                draft.editor(),
                draft.editedAt(),
                draft.publishAt(),
                moment == null ? local(draft.publishAt()) : moment,
                form,
                errors,
                stored,
                editors.others(id, language, me()),
                place,
                true);
    }

    private EditPage.Language version(String code) {
        Draft draft = drafts.find(id, code).orElseThrow(NotFoundException::new);
        boolean written = draft.isPublic() || draft.version() > 0;
        return new EditPage.Language(
                code,
                ArticlesPages.HERE + "/" + id + "/" + code,
                code.equals(language),
                written ? draft.phase().key() : null);
    }

    private String local(Instant moment) {
        return moment == null
                ? ""
                : LocalDateTime.ofInstant(moment, zone())
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString();
    }
}
