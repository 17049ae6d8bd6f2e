package ai.irisorigin.portal.images;

import static ai.irisorigin.portal.JsonText.JSON;

import ai.irisorigin.portal.access.LimitReachedException;
import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.access.Requires;
import ai.irisorigin.portal.authoring.ArticlesPages;
import ai.irisorigin.portal.authoring.Content;
import ai.irisorigin.portal.authoring.Draft;
import ai.irisorigin.portal.authoring.Drafts;
import ai.irisorigin.portal.web.Answers;
import ai.irisorigin.portal.web.BodyLimit;
import ai.irisorigin.portal.web.ConfirmPage;
import ai.irisorigin.portal.web.Flash;
import ai.irisorigin.portal.web.Input;
import ai.irisorigin.portal.web.Languages;
import ai.irisorigin.portal.web.Page;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** The images of an article: by a form, or dropped into the text, which the editor's script sends. */
@Path("app/knowledge/{id}/{language}/images")
@Requires(Permission.MANAGE_KNOWLEDGE)
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class ImagesPages {

    private static final int UPLOAD = Images.LARGEST_UPLOAD + 10_000;
    private static final int LONGEST_ALT = 2_000;

    @Inject
    private Images images;

    @Inject
    private Drafts drafts;

    @Context
    private HttpServletRequest request;

    @PathParam("id")
    private UUID id;

    @PathParam("language")
    private String language;

    private String alt = "";

    @GET
    public ImagesPage list() {
        return page(null);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @BodyLimit(UPLOAD)
    public Response upload(List<EntityPart> parts) throws IOException {
        Images.Upload upload;
        try {
            upload = store(parts);
        } catch (LimitReachedException full) {
            return Answers.full(page("authoring.error.picture.room"));
        }
        return upload.fault() == null
                ? Answers.seeOther(here() + "/images", Flash.done("knowledge.image.stored", alt), Visit.of(request))
                : Answers.invalid(page("authoring.error.picture." + upload.fault()));
    }

    @POST
    @Path("dropped")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @BodyLimit(UPLOAD)
    public Response drop(List<EntityPart> parts) throws IOException {
        Images.Upload upload = store(parts);
        var told = JSON.createObjectBuilder();
        return upload.fault() == null
                ? Response.ok(told.add("markdown", new Images.Image(upload.id(), alt).markdown())
                                .build()
                                .toString())
                        .build()
                : Response.status(422)
                        .entity(told.add("error", upload.fault()).build().toString())
                        .build();
    }

    @POST
    @Path("{image}/insertion")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response insert(@PathParam("image") UUID image, @FormParam("version") @DefaultValue("-1") int version) {
        Visit visit = Visit.of(request);
        Content content = draft().content();
        String markdown = images.find(image).orElseThrow(NotFoundException::new).markdown();
        var longer = new Content(content.title(), content.summary(), (content.markdown() + "\n\n" + markdown).strip());
        return drafts.save(id, language, version, longer, visit.signedIn().name())
                .map(saved -> Answers.seeOther(here(), Flash.done("knowledge.image.inserted"), visit))
                .orElseGet(() -> Answers.seeOther(
                        here() + "/images", Flash.warning("knowledge.restored.not", content.title()), visit));
    }

    @GET
    @Path("{image}/deletion")
    public Page confirmDeletion(@PathParam("image") UUID image) {
        draft();
        Images.Image found = images.find(image).orElseThrow(NotFoundException::new);
        List<Images.Use> uses = images.usesOf(image);
        return uses.isEmpty()
                ? new ConfirmPage(
                        "image-deletion", found.name(), here() + "/images/" + image + "/deletion", here() + "/images")
                : new ImageUsesPage(
                        here(),
                        found.name(),
                        found.address(),
                        uses.stream()
                                .map(use -> new ImageUsesPage.Use(
                                        ArticlesPages.HERE + "/" + use.article() + "/" + use.language(),
                                        use.language(),
                                        use.title()))
                                .toList());
    }

    @POST
    @Path("{image}/deletion")
    public Response delete(@PathParam("image") UUID image) {
        Page asked = confirmDeletion(image);
        if (asked instanceof ImageUsesPage) {
            return Answers.conflict(asked);
        }
        images.delete(image);
        return Answers.seeOther(here() + "/images", Flash.done("knowledge.image.deleted"), Visit.of(request));
    }

    private Images.Upload store(List<EntityPart> parts) throws IOException {
        draft();
        byte[] file = new byte[0];
        for (EntityPart part : parts) {
            if (part.getName().equals("image")) {
                file = part.getContent().readNBytes(Images.LARGEST_UPLOAD + 1);
            } else if (part.getName().equals("alt")) {
                alt = Input.line(new String(part.getContent().readNBytes(LONGEST_ALT), StandardCharsets.UTF_8));
            }
        }
        return images.store(id, alt, file);
    }

    private Draft draft() {
        if (!Languages.ALL.contains(language)) {
            throw new NotFoundException();
        }
        return drafts.find(id, language).orElseThrow(NotFoundException::new);
    }

    private String here() {
        return ArticlesPages.HERE + "/" + id + "/" + language;
    }

    private ImagesPage page(String error) {
        Draft draft = draft();
        return new ImagesPage(
                here(),
                draft.content().title(),
                language,
                error,
                alt,
                draft.version(),
                images.of(id).stream()
                        .map(image -> new ImagesPage.Row(
                                image.id().toString(), image.name(), image.address(), image.markdown()))
                        .toList(),
                true);
    }
}
