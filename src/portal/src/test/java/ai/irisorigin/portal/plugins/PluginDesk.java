package ai.irisorigin.portal.plugins;

import ai.irisorigin.plugin.Event.ConversationOpened;
import ai.irisorigin.plugin.EventListener;
import ai.irisorigin.portal.access.Feature;
import ai.irisorigin.portal.access.Plan;
import ai.irisorigin.portal.access.SignedIn;
import ai.irisorigin.portal.plugincalls.Calls;
import ai.irisorigin.portal.plugincalls.Electrician;
import ai.irisorigin.portal.plugincalls.JobTimer;
import ai.irisorigin.portal.plugincalls.Outcome;
import ai.irisorigin.portal.plugincalls.PluginUse;
import ai.irisorigin.portal.plugincalls.PluginUses;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.Organization;
import ai.irisorigin.portal.tenancy.Organizations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;

/** Operator and organization at work, without their pages. */
@ApplicationScoped
public class PluginDesk {

    @Inject
    private Plugins plugins;

    @Inject
    private Publishers publishers;

    @Inject
    private PluginUses uses;

    @Inject
    private Calls calls;

    @Inject
    private RunningPlugins running;

    @Inject
    private JobTimer jobs;

    @Inject
    private FaultWords words;

    @Inject
    private Electrician electrician;

    @Inject
    private Overhearing overhearing;

    @Inject
    private Organizations organizations;

    public Installed install(byte[] jar, SignedIn by) throws PluginRefusedException {
        return plugins.install(jar, by);
    }

    public Optional<String> start(PluginKey key) {
        return plugins.start(key);
    }

    public Optional<Plugin> find(String id) {
        return plugins.find(id);
    }

    public boolean runs(PluginKey key) {
        return plugins.runs(key);
    }

    public void allowFrom(String id, Plan plan) {
        plugins.allow(id, plan, Feature.ADVANCED_MODEL);
    }

    public void trust(String name, PublicKey key) {
        publishers.trust(name, key, "Otto");
    }

    public void revoke(PublicKey key) {
        plugins.revoke(PluginJar.checksum(key.getEncoded()));
    }

    public void removeAll() {
        plugins.all().forEach(plugin -> plugins.remove(plugin.id()));
        plugins.waiting().forEach(version -> plugins.remove(version.key().id()));
    }

    public Organization organization(String host) {
        return organizations.atHost(host).orElseThrow();
    }

    public void switchOn(
            Organization organization,
            String plugin,
            Map<String, String> settings,
            Map<String, String> secrets,
            List<String> events) {
        CurrentTenant.during(organization, () -> {
            int version = uses.find(plugin).map(PluginUse::version).orElse(0);
            if (!uses.save(plugin, true, settings, secrets, events, version, "Olivia")) {
                throw new IllegalStateException("somebody else was quicker");
            }
        });
        organizations.doubt(organization);
    }

    public void switchOff(Organization organization, String plugin) {
        CurrentTenant.during(organization, () -> uses.switchOff(plugin, null, "Olivia"));
        organizations.doubt(organization);
    }

    public boolean isOn(Organization organization, String plugin) {
        return CurrentTenant.during(
                organization, () -> uses.find(plugin).filter(PluginUse::enabled).isPresent());
    }

    /** An event that nobody wrote down. */
    public Outcome<Void> testEvent(Organization organization, String plugin) {
        Organization now = organizations.byId(organization.id()).orElseThrow();
        var event = new ConversationOpened(
                UUID.randomUUID(), Instant.now(), URI.create("https://acme.example"), 1, "Subject", "Text", "Ada");
        return CurrentTenant.during(
                now,
                () -> calls.call(plugin, Point.EVENT_LISTENER, EventListener.class, (listener, call) -> {
                    listener.on(event, call);
                    return null;
                }));
    }

    /** What is done, with this for a console; answers with all that was written to it. */
    public String overheard(Runnable work) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        var heard = new ByteArrayOutputStream();
        var console = new PrintStream(heard, true, StandardCharsets.UTF_8);
        var handler = new StreamHandler(console, new SimpleFormatter());
        overhearing.end();
        System.setOut(console);
        System.setErr(console);
        Logger.getLogger("").addHandler(handler);
        overhearing.begin();
        try {
            work.run();
        } finally {
            overhearing.end();
            Logger.getLogger("").removeHandler(handler);
            System.setOut(out);
            System.setErr(err);
            overhearing.begin();
        }
        handler.flush();
        return heard.toString(StandardCharsets.UTF_8);
    }

    /** Looks once for jobs that are due; they run behind the story's back. */
    public void runJobs() {
        jobs.runDue();
    }

    /** What people read of it. */
    public String said(String language, Outcome<?> outcome) {
        return words.in(language, outcome.fault());
    }

    /** As if the rest was over. */
    public void wake(Organization organization, String plugin) {
        running.find(plugin).ifPresent(loaded -> electrician.wake(organization, loaded));
    }

    public long classLoadersAlive() {
        return running.alive();
    }

    public Map<PluginKey, List<String>> leftovers() {
        return running.leftovers();
    }
}
