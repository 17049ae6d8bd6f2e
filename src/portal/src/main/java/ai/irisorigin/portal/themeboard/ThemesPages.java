package ai.irisorigin.portal.themeboard;

import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.access.Requires;
import ai.irisorigin.portal.access.SignedIn;
import ai.irisorigin.portal.audit.AuditLog;
import ai.irisorigin.portal.intake.Installations;
import ai.irisorigin.portal.packs.Installed;
import ai.irisorigin.portal.packs.Installer;
import ai.irisorigin.portal.packs.Packs;
import ai.irisorigin.portal.themes.ThemeKey;
import ai.irisorigin.portal.uploads.SentForm;
import ai.irisorigin.portal.uploads.SentForms;
import ai.irisorigin.portal.web.Answers;
import ai.irisorigin.portal.web.Body;
import ai.irisorigin.portal.web.BodyLimit;
import ai.irisorigin.portal.web.ConfirmPage;
import ai.irisorigin.portal.web.Flash;
import ai.irisorigin.portal.web.SecurityHeaders;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;

/** The operator's themes: what is installed, a new one, and what can be done with each version. */
@Path("platform" + ThemesPages.HERE)
@Requires(Permission.OPERATE)
@Produces(MediaType.TEXT_HTML)
@ApplicationScoped
public class ThemesPages {

    static final String HERE = "/operator/themes";

    private static final SentForms.Limits LIMITS =
            new SentForms.Limits(1, Installations.LARGEST, Installations.LARGEST);

    @Inject
    private Board board;

    @Inject
    private Installations installations;

    @Inject
    private Packs packs;

    @Inject
    private SentForms forms;

    @Inject
    private AuditLog audit;

    @Context
    private HttpServletRequest request;

    @Context
    private HttpServletResponse response;

    @GET
    public ThemesPage list() {
        return board.list(HERE, visit().language());
    }

    @GET
    @Path("new")
    public UploadPage form() {
        return board.form(HERE, null, null);
    }

    @POST
    @Path("new")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @BodyLimit(SentForms.LONGEST)
    public Response upload(@HeaderParam("Content-Type") String type, InputStream body) {
        try (SentForm sent = forms.read(type, body, LIMITS)) {
            if (!sent.refused().isEmpty()) {
                var refusal = sent.refused().get(0);
                int status = refusal.why().equals("busy") ? 503 : 413;
                return Response.status(status)
                        .entity(board.form(HERE, "themeboard.error." + refusal.why(), refusal.name()))
                        .build();
            }
            if (sent.files().isEmpty() || sent.files().get(0).content().length == 0) {
                return Answers.invalid(board.form(HERE, "themeboard.error.missing", null));
            }
            return install(sent.files().get(0));
        }
    }

    private Response install(SentForm.SentFile file) {
        SignedIn person = visit().signedIn();
        var outcome = installations.install(file.content(), new Installer(person.person(), person.name(), null));
        if (outcome.result() == Installations.Result.REFUSED) {
            audit.add("theme.refused", file.name(), visit());
            return Answers.invalid(board.refused(HERE, file.name(), outcome.report()));
        }
        boolean known = outcome.result() == Installations.Result.KNOWN;
        return known
                ? done(outcome.key(), "theme.known")
                : audited("theme.installed", outcome.key(), "theme.installed");
    }

    @GET
    @Path("{name}/{version}")
    public VersionPage version(@PathParam("name") String name, @PathParam("version") String version) {
        return board.version(HERE, find(name, version), visit().language());
    }

    @GET
    @Path("{name}/{version}/screenshot")
    @Produces(MediaType.WILDCARD)
    public void screenshot(@PathParam("name") String name, @PathParam("version") String version) throws IOException {
        Body picture = packs.screenshot(find(name, version).key()).orElseThrow(NotFoundException::new);
        SecurityHeaders.sandbox(response);
        picture.send(request, response);
        response.flushBuffer();
    }

    @GET
    @Path("{name}/{version}/withdrawal")
    public ConfirmPage confirmWithdrawal(@PathParam("name") String name, @PathParam("version") String version) {
        Installed found = find(name, version);
        String place = Board.address(HERE, found.key());
        return new ConfirmPage(
                "theme-withdrawal",
                found.manifest().title(visit().language()) + " " + version,
                place + "/withdrawal",
                place);
    }

    @POST
    @Path("{name}/{version}/withdrawal")
    public Response withdraw(@PathParam("name") String name, @PathParam("version") String version) {
        ThemeKey key = find(name, version).key();
        return installations.withdraw(key)
                ? audited("theme.withdrawn", key, "theme.withdrawn")
                : Answers.seeOther(Board.address(HERE, key));
    }

    @POST
    @Path("{name}/{version}/withdrawal/lifting")
    public Response offerAgain(@PathParam("name") String name, @PathParam("version") String version) {
        ThemeKey key = find(name, version).key();
        return installations.offerAgain(key)
                ? audited("theme.offered", key, "theme.offered")
                : Answers.seeOther(Board.address(HERE, key));
    }

    private Response audited(String action, ThemeKey key, String news) {
        audit.add(action, key.toString(), visit());
        return done(key, news);
    }

    private Response done(ThemeKey key, String news) {
        return Answers.seeOther(Board.address(HERE, key), Flash.done(news, key.toString()), visit());
    }

    private Installed find(String name, String version) {
        return installations.find(new ThemeKey(name, version)).orElseThrow(NotFoundException::new);
    }

    private Visit visit() {
        return Visit.of(request);
    }
}
