package ai.irisorigin.portal.plugins;

import ai.irisorigin.plugin.PluginApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import org.pf4j.ClassLoadingStrategy;
import org.pf4j.DefaultPluginDescriptor;
import org.pf4j.DefaultPluginManager;
import org.pf4j.DefaultPluginStatusProvider;
import org.pf4j.JarPluginLoader;
import org.pf4j.JarPluginRepository;
import org.pf4j.Plugin;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginDescriptorFinder;
import org.pf4j.PluginLoader;
import org.pf4j.PluginRepository;
import org.pf4j.PluginStatusProvider;

/** PF4J for one version of one plugin, so that two versions can be there for the moment that an upgrade takes. */
final class PluginLoading extends DefaultPluginManager {

    private final PluginLog.Quota quota = new PluginLog.Quota();

    PluginLoading(Path folder) {
        super(folder);
        setSystemVersion(PluginApi.VERSION);
        setExactVersionAllowed(true);
    }

    @Override
    protected PluginRepository createPluginRepository() {
        return new JarPluginRepository(getPluginsRoot());
    }

    /** Which plugins run is said in the database, not in a file beside the jar. */
    @Override
    protected PluginStatusProvider createPluginStatusProvider() {
        return new DefaultPluginStatusProvider(getPluginsRoot()) {
            @Override
            public boolean isPluginDisabled(String pluginId) {
                return false;
            }
        };
    }

    @Override
    protected PluginDescriptorFinder createPluginDescriptorFinder() {
        return new PluginDescriptorFinder() {
            @Override
            public boolean isApplicable(Path pluginPath) {
                return true;
            }

            @Override
            public PluginDescriptor find(Path pluginPath) {
                PluginManifest manifest = manifest(pluginPath);
                return new DefaultPluginDescriptor(
                        manifest.key().id(),
                        manifest.title("en"),
                        Plugin.class.getName(),
                        manifest.key().version(),
                        manifest.api(),
                        "",
                        "");
            }
        };
    }

    @Override
    protected PluginLoader createPluginLoader() {
        return new JarPluginLoader(this) {
            @Override
            public ClassLoader loadPlugin(Path pluginPath, PluginDescriptor pluginDescriptor) {
                var loader = new Classes(PluginLoading.this, pluginDescriptor);
                loader.addFile(pluginPath.toFile());
                return loader;
            }
        };
    }

    /** Of what it writes, wherever. */
    PluginLog.Quota quota() {
        return quota;
    }

    private static PluginManifest manifest(Path jar) {
        try (var file = new JarFile(jar.toFile());
                var json = file.getInputStream(file.getEntry(PluginManifest.FILE))) {
            return PluginManifest.known(new String(json.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A version's classes. They tell whose they are, so it is known who writes to places that are everybody's. */
    static final class Classes extends PluginClassLoader {

        private final PluginLog log;

        Classes(PluginLoading loading, PluginDescriptor version) {
            super(loading, version, new Visible(), ClassLoadingStrategy.PDA);
            this.log = new PluginLog(version.getPluginId() + " " + version.getVersion(), loading.quota());
        }

        PluginLog log() {
            return log;
        }
    }

    /** All that a plugin's classes see beside their own: the JDK, the API and PF4J. */
    private static final class Visible extends ClassLoader {

        private static final List<String> OURS = List.of("ai.irisorigin.plugin.", "org.pf4j.", "org.slf4j.");

        Visible() {
            super(getPlatformClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            return OURS.stream().anyMatch(name::startsWith)
                    ? PluginLoading.class.getClassLoader().loadClass(name)
                    : super.loadClass(name, resolve);
        }
    }
}
