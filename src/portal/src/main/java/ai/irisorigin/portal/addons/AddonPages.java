package ai.irisorigin.portal.addons;

import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.access.Requires;
import ai.irisorigin.portal.audit.AuditLog;
import ai.irisorigin.portal.plugincalls.Outcome;
import ai.irisorigin.portal.plugincalls.PluginUse;
import ai.irisorigin.portal.plugincalls.PluginUses;
import ai.irisorigin.portal.plugins.FaultWords;
import ai.irisorigin.portal.plugins.Plugin;
import ai.irisorigin.portal.web.Answers;
import ai.irisorigin.portal.web.Flash;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;

/** A plugin: looked at, set up, switched on and off, tried out. */
@Path("app/plugins/{plugin}")
@Requires(Permission.MANAGE_INTEGRATIONS)
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class AddonPages {

    @Inject
    private Catalogue catalogue;

    @Inject
    private PluginUses uses;

    @Inject
    private Trial trial;

    @Inject
    private FaultWords words;

    @Inject
    private Settings settings;

    @Inject
    private AuditLog audit;

    @Context
    private HttpServletRequest request;

    @PathParam("plugin")
    private String id;

    @GET
    public AddonPage show() {
        return catalogue.page(find(), visit());
    }

    /** Whoever saves it agrees to what it asks for. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(MultivaluedMap<String, String> sent) {
        Plugin plugin = find();
        Optional<PluginUse> before = uses.find(id);
        if (Standing.of(plugin, before).plan() != null) {
            return Response.status(Response.Status.PAYMENT_REQUIRED)
                    .entity(catalogue.page(plugin, visit()))
                    .build();
        }
        var manifest = plugin.running().manifest();
        AddonForm form = new AddonForm(sent).read(manifest, before, settings.pluginPrivateHosts());
        if (!form.wrong().isEmpty()) {
            return Answers.invalid(catalogue.page(plugin, form, null, visit()));
        }
        String by = visit().signedIn().name();
        if (!uses.save(id, true, form.values(), form.secrets(), form.events(manifest), form.revision(), by)) {
            return Answers.conflict(catalogue.page(plugin, form, "addons.error.conflict", visit()));
        }
        boolean on = before.filter(PluginUse::enabled).isPresent();
        return audited(on ? "addon.set-up" : "addon.switched-on", plugin);
    }

    @POST
    @Path("off")
    public Response switchOff() {
        Plugin plugin = find();
        return uses.switchOff(id, null, visit().signedIn().name())
                ? audited("addon.switched-off", plugin)
                : Answers.seeOther(here());
    }

    @POST
    @Path("test")
    public Response test() {
        Plugin plugin = find();
        PluginUse use = uses.find(id).filter(PluginUse::enabled).orElse(null);
        if (use == null || !trial.suits(plugin.running())) {
            return Answers.seeOther(here(), Flash.warning("addon.test.off", title(plugin)), visit());
        }
        long began = System.nanoTime();
        Outcome<Void> outcome =
                trial.of(plugin.running(), use, visit().signedIn().name());
        long millis = Duration.ofNanos(System.nanoTime() - began).toMillis();
        Flash news = outcome.ok()
                ? Flash.done("addon.test.done", millis + " ms")
                : Flash.warning(
                        "addon.test.failed", words.in(visit().language(), outcome.fault()) + " (" + millis + " ms)");
        return Answers.seeOther(here(), news, visit());
    }

    private Response audited(String action, Plugin plugin) {
        audit.add(action, plugin.running().key().toString(), visit());
        return Answers.seeOther(here(), Flash.done(action, title(plugin)), visit());
    }

    private String here() {
        return Catalogue.HERE + "/" + id;
    }

    private String title(Plugin plugin) {
        return plugin.running().manifest().title(visit().language());
    }

    private Plugin find() {
        return catalogue.find(id).orElseThrow(NotFoundException::new);
    }

    private Visit visit() {
        return Visit.of(request);
    }
}
