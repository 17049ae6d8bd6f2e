package ai.irisorigin.portal.pluginboard;

import ai.irisorigin.portal.access.Feature;
import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.access.Plan;
import ai.irisorigin.portal.access.Requires;
import ai.irisorigin.portal.audit.AuditLog;
import ai.irisorigin.portal.plugincalls.PluginHealth;
import ai.irisorigin.portal.plugins.Installed;
import ai.irisorigin.portal.plugins.Plugin;
import ai.irisorigin.portal.plugins.PluginKey;
import ai.irisorigin.portal.plugins.Plugins;
import ai.irisorigin.portal.web.Answers;
import ai.irisorigin.portal.web.ConfirmPage;
import ai.irisorigin.portal.web.Flash;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
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
import java.util.List;
import java.util.Optional;

/** A plugin and its versions: started, stopped, allowed, removed. */
@Path("platform" + Board.HERE + "/{id}")
@Requires(Permission.OPERATE)
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class PluginPages {

    @Inject
    private Board board;

    @Inject
    private Plugins plugins;

    @Inject
    private PluginHealth health;

    @Inject
    private AuditLog audit;

    @Context
    private HttpServletRequest request;

    @PathParam("id")
    private String id;

    /** One that was never started has nothing to show but what it asks for. */
    @GET
    public Response show() {
        Optional<Plugin> plugin = plugins.find(id);
        return plugin.isPresent()
                ? Response.ok(board.plugin(plugin.get(), visit().language())).build()
                : Answers.seeOther(Board.address(newest().key()));
    }

    @POST
    @Path("stop")
    public Response stop() {
        Plugin plugin = find();
        plugins.stop(id);
        audit.add("plugin.stopped", plugin.running().key().toString(), visit());
        return Answers.seeOther(Board.address(id), Flash.done("plugin.stopped", title(plugin.running())), visit());
    }

    @POST
    @Path("plan")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response allow(
            @FormParam("plan") @DefaultValue("") String chosenPlan,
            @FormParam("model") @DefaultValue("") String chosenModel) {
        Plugin plugin = find();
        Plan plan = Plan.parse(chosenPlan).orElseThrow(BadRequestException::new);
        Feature model = chosenModel.isEmpty()
                ? plugin.model()
                : Feature.model(chosenModel).orElseThrow(BadRequestException::new);
        plugins.allow(id, plan, model);
        audit.add("plugin.plan", id + " " + plan.key() + " " + model.key(), visit());
        return Answers.seeOther(Board.address(id), Flash.done("plugin.plan", title(plugin.running())), visit());
    }

    @GET
    @Path("removal")
    public ConfirmPage confirmRemoval() {
        PluginHealth.Totals totals = health.totals().get(id);
        return new ConfirmPage(
                "plugin-removal",
                title(newest()),
                Board.address(id) + "/removal",
                Board.address(id),
                totals == null ? "0" : "" + totals.setUp());
    }

    @POST
    @Path("removal")
    public Response remove() {
        String title = title(newest());
        plugins.remove(id);
        audit.add("plugin.removed", id, visit());
        return Answers.seeOther(Board.HERE, Flash.done("plugin.removed", title), visit());
    }

    @GET
    @Path("{version}")
    public VersionPage version(@PathParam("version") String version) {
        return board.version(find(version), null, null, visit().language());
    }

    /** Whoever starts a version agrees to what it asks for. */
    @POST
    @Path("{version}/start")
    public Response start(@PathParam("version") String version) {
        Installed found = find(version);
        String language = visit().language();
        if (!found.trusted()) {
            return Answers.invalid(board.version(found, "pluginboard.error.untrusted", null, language));
        }
        Optional<String> fault = plugins.start(found.key());
        if (fault.isPresent()) {
            audit.add("plugin.start-failed", found.key().toString(), visit());
            return Answers.invalid(board.version(found, "pluginboard.error.fault", fault.get(), language));
        }
        audit.add("plugin.started", found.key().toString(), visit());
        String told = found.isTheme() ? "plugin.started-theme" : "plugin.started";
        return Answers.seeOther(Board.address(id), Flash.done(told, title(found) + " " + version), visit());
    }

    private Plugin find() {
        return plugins.find(id).orElseThrow(NotFoundException::new);
    }

    private Installed find(String version) {
        return plugins.version(new PluginKey(id, version)).orElseThrow(NotFoundException::new);
    }

    private Installed newest() {
        List<Installed> versions = plugins.versions(id);
        if (versions.isEmpty()) {
            throw new NotFoundException();
        }
        return versions.get(0);
    }

    private String title(Installed version) {
        return version.manifest().title(visit().language());
    }

    private Visit visit() {
        return Visit.of(request);
    }
}
