package ai.irisorigin.portal.pluginboard;

import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.access.Requires;
import ai.irisorigin.portal.audit.AuditLog;
import ai.irisorigin.portal.plugins.Installed;
import ai.irisorigin.portal.plugins.PluginRefusedException;
import ai.irisorigin.portal.plugins.Plugins;
import ai.irisorigin.portal.uploads.SentForm;
import ai.irisorigin.portal.uploads.SentForms;
import ai.irisorigin.portal.web.Answers;
import ai.irisorigin.portal.web.BodyLimit;
import ai.irisorigin.portal.web.Flash;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** Where a plugin comes in. */
@Path("platform" + Board.HERE + "/new")
@Requires(Permission.OPERATE)
@Produces(MediaType.TEXT_HTML)
@ApplicationScoped
public class UploadPages {

    private static final int MOST = Plugins.LARGEST >> 20;

    private static final SentForms.Limits LIMITS = new SentForms.Limits(1, Plugins.LARGEST, Plugins.LARGEST);

    @Inject
    private Plugins plugins;

    @Inject
    private SentForms forms;

    @Inject
    private AuditLog audit;

    @Context
    private HttpServletRequest request;

    @GET
    public UploadPage form() {
        return wrong(null, null);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @BodyLimit(SentForms.LONGEST)
    public Response upload(@HeaderParam("Content-Type") String type, InputStream body) {
        try (SentForm sent = forms.read(type, body, LIMITS)) {
            if (!sent.refused().isEmpty()) {
                var refusal = sent.refused().get(0);
                return Response.status(refusal.why().equals("busy") ? 503 : 413)
                        .entity(wrong("pluginboard.error." + refusal.why(), refusal.name()))
                        .build();
            }
            if (sent.files().isEmpty() || sent.files().get(0).content().length == 0) {
                return Answers.invalid(wrong("pluginboard.error.missing", null));
            }
            return install(sent.files().get(0));
        }
    }

    private Response install(SentForm.SentFile file) {
        Visit visit = Visit.of(request);
        try {
            Installed version = plugins.install(file.content(), visit.signedIn());
            audit.add("plugin.installed", version.key().toString(), visit);
            return Answers.seeOther(
                    Board.address(version.key()),
                    Flash.done("plugin.installed", version.key().toString()),
                    visit);
        } catch (PluginRefusedException e) {
            audit.add("plugin.refused", file.name(), visit);
            return Answers.invalid(new UploadPage(
                    MOST,
                    null,
                    file.name(),
                    "plugins.refused." + e.rule(),
                    e.detail(),
                    e.rule().equals("publisher")));
        }
    }

    private static UploadPage wrong(String error, String file) {
        return new UploadPage(MOST, error, file, null, null, false);
    }
}
