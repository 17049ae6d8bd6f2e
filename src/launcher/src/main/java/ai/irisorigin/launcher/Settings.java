package ai.irisorigin.launcher;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The settings that the launcher itself needs, with their defaults filled in. It passes all others through. */
record Settings(int port, URI url, Path data, String baseDomain, String mode, Optional<Database> database) {

    static Settings of(Map<String, String> environment) throws CannotStart {
        int port = port(setting(environment, "PORTAL_PORT", "8080"));
        return new Settings(
                port,
                url(setting(environment, "PORTAL_URL", "http://localhost:" + port)),
                data(environment),
                setting(environment, "PORTAL_BASE_DOMAIN", "localhost"),
                setting(environment, "PORTAL_MODE", "demo"),
                Database.of(environment));
    }

    boolean isDemo() {
        return mode.equals("demo");
    }

    /** The address of an organization, reached the way the platform's own is. */
    String urlOf(String slug) {
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        return url.getScheme() + "://" + slug + "." + baseDomain + port;
    }

    Map<String, String> toEnvironment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("PORTAL_PORT", Integer.toString(port));
        environment.put("PORTAL_URL", url.toString());
        environment.put("PORTAL_DATA", data.toString());
        environment.put("PORTAL_BASE_DOMAIN", baseDomain);
        environment.put("PORTAL_MODE", mode);
        return environment;
    }

    private static String setting(Map<String, String> environment, String name, String otherwise) {
        String value = environment.getOrDefault(name, "").strip();
        return value.isEmpty() ? otherwise : value;
    }

    private static int port(String value) throws CannotStart {
        if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > 65_535) {
            throw new CannotStart("PORTAL_PORT must be a number from 1 to 65535, not `" + value + "`.");
        }
        return Integer.parseInt(value);
    }

    private static URI url(String value) throws CannotStart {
        try {
            URI url = URI.create(value.endsWith("/") ? value.substring(0, value.length() - 1) : value);
            if (url.getHost() != null && String.valueOf(url.getScheme()).matches("https?")) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            throw badUrl(value, e);
        }
        throw badUrl(value, null);
    }

    private static CannotStart badUrl(String value, Exception cause) {
        return new CannotStart(
                "PORTAL_URL must be a scheme, a host and a port, such as https://portal.example.com, not `" + value
                        + "`.",
                cause);
    }

    private static Path data(Map<String, String> environment) throws CannotStart {
        String home = setting(environment, "HOME", System.getProperty("user.home"));
        String base = setting(environment, "XDG_DATA_HOME", home + "/.local/share");
        String data = setting(environment, "PORTAL_DATA", base + "/iris-origin");
        try {
            return Path.of(data).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new CannotStart("PORTAL_DATA is not a folder's name: " + e.getReason() + ".", e);
        }
    }
}
