package ai.irisorigin.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What to run and how.
 *
 * @param war the application, deployed at {@code /}
 * @param payaraJar Payara Micro
 * @param environment the portal's settings as environment variables; all of it reaches the portal
 * @param jvmFlags Payara's JVM flags beyond server-config/payara/jvm.options
 * @param readyPath answers 200 once the application can serve
 * @param neighbours further WARs for the same process, each deployed at the name of its file
 * @param disposable on free ports, with a data folder that goes when the portal is closed
 */
public record Options(
        Path war,
        Path payaraJar,
        Map<String, String> environment,
        List<String> jvmFlags,
        String readyPath,
        List<Path> neighbours,
        boolean disposable) {

    public Options {
        environment = Map.copyOf(environment);
        jvmFlags = List.copyOf(jvmFlags);
        neighbours = List.copyOf(neighbours);
    }

    /**
     * The person's own portal, as the environment says. WAR and Payara come from {@code portal.war, payara.jar}, and themes
     * that are shown as they are saved from {@code portal.themes}.
     */
    public static Options fromEnvironment() throws CannotStart {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.putIfAbsent("PORTAL_THEMES", System.getProperty("portal.themes", ""));
        return new Options(
                artifact("portal.war"),
                artifact("payara.jar"),
                environment,
                List.of(),
                "/health/ready",
                List.of(),
                false);
    }

    /** A portal that shares nothing with the person's own: their settings of it are not taken over. */
    public static Options temporary(Path war, Path payaraJar) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.keySet().removeIf(Options::isSettingOfThePortal);
        return new Options(war, payaraJar, environment, List.of(), "/health/ready", List.of(), true);
    }

    /** The same, with WAR and Payara from the system properties {@code portal.war, payara.jar}. */
    public static Options temporary() throws CannotStart {
        return temporary(artifact("portal.war"), artifact("payara.jar"));
    }

    public Options with(String setting, String value) {
        Map<String, String> changed = new HashMap<>(environment);
        changed.put(setting, value);
        return new Options(war, payaraJar, changed, jvmFlags, readyPath, neighbours, disposable);
    }

    public Options withJvmFlags(String... flags) {
        List<String> changed = new ArrayList<>(jvmFlags);
        changed.addAll(List.of(flags));
        return new Options(war, payaraJar, environment, changed, readyPath, neighbours, disposable);
    }

    public Options withReadyPath(String path) {
        return new Options(war, payaraJar, environment, jvmFlags, path, neighbours, disposable);
    }

    /** Another WAR beside the portal, such as the benchmark's yardstick; yardstick.war answers at /yardstick. */
    public Options withNeighbour(Path otherWar) {
        List<Path> changed = new ArrayList<>(neighbours);
        changed.add(otherWar);
        return new Options(war, payaraJar, environment, jvmFlags, readyPath, changed, disposable);
    }

    private static boolean isSettingOfThePortal(String name) {
        return name.startsWith("PORTAL_")
                || name.startsWith("DATABASE_")
                || name.startsWith("STRIPE_")
                || name.equals("SMTP_URL")
                || name.startsWith("MAIL_")
                || name.equals("TRUSTED_PROXIES")
                || name.equals("INTERNAL_CLIENTS");
    }

    private static Path artifact(String property) throws CannotStart {
        String path = System.getProperty(property);
        if (path == null) {
            throw new CannotStart("The system property " + property + " is missing; start with `mvn -Prun`.");
        }
        return Path.of(path);
    }
}
