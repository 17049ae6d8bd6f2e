package ai.irisorigin.portal.plugins;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A version of a plugin that was uploaded.
 *
 * @param permissions what it asks for
 * @param publisher its name, as the operator knows it
 * @param fingerprint of the key that signed it, in hexadecimal digits
 * @param trusted whether its publisher is still trusted
 * @param installer the person who uploaded it
 */
public record Installed(
        PluginManifest manifest,
        String checksum,
        Permissions permissions,
        String publisher,
        String fingerprint,
        boolean trusted,
        Instant installedAt,
        UUID installer,
        String installerName) {

    /** Whether it has something to call at this point. */
    public boolean has(Point point) {
        return permissions.lines().contains("point " + point.key());
    }

    /** Whether a theme is all that it brings: nobody switches that on, it is chosen. */
    public boolean isTheme() {
        return has(Point.THEME_PROVIDER)
                && Stream.of(Point.values()).filter(this::has).count() == 1;
    }

    /** Its id and version. */
    public PluginKey key() {
        return manifest.key();
    }
}
