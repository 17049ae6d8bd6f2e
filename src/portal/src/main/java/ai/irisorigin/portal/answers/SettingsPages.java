package ai.irisorigin.portal.answers;

import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.access.Plan;
import ai.irisorigin.portal.access.Requires;
import ai.irisorigin.portal.audit.AuditLog;
import ai.irisorigin.portal.plugincalls.Models;
import ai.irisorigin.portal.tenancy.CurrentTenant;
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
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Where an organization decides how it works. */
@Path("app/settings")
@Requires(Permission.MANAGE_SETTINGS)
@Produces(MediaType.TEXT_HTML)
@ApplicationScoped
public class SettingsPages {

    @Inject
    private AnswerSetting setting;

    @Inject
    private Models models;

    @Inject
    private AuditLog audit;

    @Context
    private HttpServletRequest request;

    @GET
    public SettingsPage show() {
        AnswerSetting.Chosen chosen = setting.chosen();
        return page(chosen.first(), setting.model().orElse(""), false);
    }

    /** A box that isn't ticked sends nothing. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(
            @FormParam("firstAnswer") @DefaultValue("") String firstAnswer,
            @FormParam("model") @DefaultValue("") String model) {
        if (!Set.of("", "true").contains(firstAnswer)) {
            throw new BadRequestException();
        }
        boolean first = !firstAnswer.isEmpty();
        if (!model.isEmpty()
                && models.all().stream()
                        .noneMatch(one -> one.ready() && one.plugin().equals(model))) {
            return Answers.invalid(page(first, "", true));
        }
        Visit visit = Visit.of(request);
        AnswerSetting.Chosen before = setting.chosen();
        setting.choose(new AnswerSetting.Chosen(first, model.isEmpty() ? null : model));
        if (first != before.first()) {
            audit.add(first ? "first-answer.switched-on" : "first-answer.switched-off", "", visit);
        }
        if (!model.equals(Objects.requireNonNullElse(before.model(), ""))) {
            audit.add("answers.model-chosen", model, visit);
        }
        return Answers.seeOther("/app/settings", Flash.done("settings.saved"), visit);
    }

    private SettingsPage page(boolean first, String chosen, boolean gone) {
        Plan here = Plan.parse(CurrentTenant.required().plan()).orElseThrow();
        List<Models.Model> all = models.all();
        return new SettingsPage(
                first,
                chosen.isEmpty(),
                all.stream()
                        .filter(Models.Model::ready)
                        .map(model -> new SettingsPage.Model(
                                model.plugin(),
                                model.name(),
                                model.kind().key(),
                                model.plugin().equals(chosen)))
                        .toList(),
                all.stream()
                        .filter(model -> !model.ready())
                        .map(model -> new SettingsPage.Other(
                                "/app/plugins/" + model.plugin(),
                                model.name(),
                                model.kind().key(),
                                here.compareTo(model.from()) < 0 ? model.from().key() : null))
                        .toList(),
                gone);
    }
}
