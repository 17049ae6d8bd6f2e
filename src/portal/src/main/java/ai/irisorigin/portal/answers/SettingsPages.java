package ai.irisorigin.portal.answers;

import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.access.Requires;
import ai.irisorigin.portal.audit.AuditLog;
import ai.irisorigin.portal.web.Answers;
import ai.irisorigin.portal.web.Flash;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;

/** Where an organization decides how it works. */
@Path("app/settings")
@Requires(Permission.MANAGE_SETTINGS)
@Produces(MediaType.TEXT_HTML)
@ApplicationScoped
public class SettingsPages {

    @Inject
    private FirstAnswerSetting setting;

    @Inject
    private AuditLog audit;

    @Context
    private HttpServletRequest request;

    @GET
    public SettingsPage show() {
        return new SettingsPage(setting.on());
    }

    /** A box that isn't ticked sends nothing. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@FormParam("firstAnswer") @DefaultValue("") String firstAnswer) {
        if (!Set.of("", "true").contains(firstAnswer)) {
            throw new BadRequestException();
        }
        Visit visit = Visit.of(request);
        boolean on = !firstAnswer.isEmpty();
        if (on != setting.on()) {
            setting.turn(on);
            audit.add(on ? "first-answer.switched-on" : "first-answer.switched-off", "", visit);
        }
        return Answers.seeOther("/app/settings", Flash.done("settings.saved"), visit);
    }
}
