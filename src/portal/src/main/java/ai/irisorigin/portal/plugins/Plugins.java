package ai.irisorigin.portal.plugins;

import ai.irisorigin.portal.access.Feature;
import ai.irisorigin.portal.access.Plan;
import ai.irisorigin.portal.access.SignedIn;
import ai.irisorigin.portal.themes.ThemeManifest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The operator's plugins, from being uploaded to being removed; none of it needs a restart. */
@ApplicationScoped
public class Plugins {

    /** Of a file that is sent. */
    public static final int LARGEST = PluginJar.LARGEST;

    @Inject
    private PluginStore store;

    @Inject
    private Publishers publishers;

    @Inject
    private RunningPlugins running;

    @Inject
    private Event<PluginStarting> starting;

    @Inject
    private Event<PluginStopped> stopped;

    @Inject
    private Clock clock;

    /**
     * Takes a jar in; it doesn't run yet.
     *
     * @return its version; the same again if these very bytes are there already
     */
    public Installed install(byte[] upload, SignedIn by) throws PluginRefusedException {
        PluginJar jar = PluginJar.read(upload);
        PluginKey key = jar.manifest().key();
        if (!publishers.trusts(jar.publisher())) {
            throw new PluginRefusedException(
                    "publisher", jar.publisherName() + ", " + Publishers.readable(jar.publisher()));
        }
        if (isOfAnother(jar)) {
            throw new PluginRefusedException("id-taken", key.id());
        }
        Permissions permissions = Permissions.of(jar.manifest(), jar.points());
        if (!store.add(jar, upload, permissions, by.person(), by.name(), clock.instant())
                && store.version(key)
                        .filter(known -> known.checksum().equals(jar.checksum()))
                        .isEmpty()) {
            throw new PluginRefusedException("version-taken", key.toString());
        }
        return store.version(key).orElseThrow();
    }

    /** Whoever published a plugin publishes its next version. */
    private boolean isOfAnother(PluginJar jar) {
        return store.versions(jar.manifest().key().id()).stream()
                .findFirst()
                .filter(known -> !store.isBy(known.key(), jar.publisher()))
                .isPresent();
    }

    /** All that were started once, by id. */
    public List<Plugin> all() {
        return store.all();
    }

    /** The newest versions of those that were uploaded and never started. */
    public List<Installed> waiting() {
        return store.waiting();
    }

    /** Empty if it was never started. */
    public Optional<Plugin> find(String id) {
        return store.find(id);
    }

    /** The newest first. */
    public List<Installed> versions(String id) {
        return store.versions(id);
    }

    public Optional<Installed> version(PluginKey key) {
        return store.version(key);
    }

    /** Whether it runs on this node. */
    public boolean runs(PluginKey key) {
        return running.find(key.id()).filter(plugin -> plugin.key().equals(key)).isPresent();
    }

    /**
     * This version runs on every node from now on, instead of another if there is one: also the way to upgrade, and back.
     * Whoever does it agrees to what it asks for.
     *
     * @return what went wrong on this node; empty if it runs
     */
    public Optional<String> start(PluginKey key) {
        if (store.version(key).filter(Installed::trusted).isEmpty()) {
            return Optional.of(Fault.said("untrusted"));
        }
        store.start(key);
        follow(key.id());
        if (!runs(key)) {
            return Optional.of(store.find(key.id()).map(Plugin::fault).orElse(""));
        }
        var beginning = new PluginStarting(store.version(key).orElseThrow(), theme(key.id()));
        starting.fire(beginning);
        if (beginning.refusal() != null) {
            stop(key.id());
            store.fault(key, beginning.refusal());
        }
        return Optional.ofNullable(beginning.refusal());
    }

    /** It runs nowhere; what organizations set up is kept. */
    public void stop(String id) {
        String theme = Optional.ofNullable(theme(id).get(ThemeManifest.FILE))
                .filter(ThemeManifest::isReadable)
                .map(json -> ThemeManifest.parse(json).name())
                .orElse(null);
        store.stop(id);
        follow(id);
        stopped.fire(new PluginStopped(id, theme));
    }

    private void follow(String id) {
        running.follow();
        store.tellUsers(id);
    }

    private SortedMap<String, byte[]> theme(String id) {
        return running.find(id).map(LoadedPlugin::theme).orElseGet(TreeMap::new);
    }

    /**
     * Says who may use it.
     *
     * @param plan the smallest that may switch it on
     * @param model which of the plan's models its own counts as, if it has one
     */
    public void allow(String id, Plan plan, Feature model) {
        store.allow(id, plan, model);
        follow(id);
    }

    /** Nothing of it is left, in no organization; false if there was nothing. */
    public boolean remove(String id) {
        stop(id);
        boolean removed = store.remove(id);
        running.follow();
        return removed;
    }

    /** Ends what a publisher published that is trusted no longer. */
    public void revoke(String fingerprint) {
        publishers.revoke(fingerprint);
        running.follow();
    }
}
