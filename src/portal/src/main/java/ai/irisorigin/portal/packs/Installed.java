package ai.irisorigin.portal.packs;

import ai.irisorigin.portal.themes.ThemeKey;
import ai.irisorigin.portal.themes.ThemeManifest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A version of a theme that was uploaded. Its files never change; it may be withdrawn, and offered again.
 *
 * @param checksum SHA-256 of its files
 * @param files how many
 * @param size bytes of all files
 * @param parent the theme that it stands on
 * @param withdrawnAt null while it is offered
 */
public record Installed(
        ThemeKey key,
        String checksum,
        int files,
        int size,
        ThemeManifest manifest,
        ThemeKey parent,
        Instant installedAt,
        Installer installer,
        Instant withdrawnAt) {

    /** By name; of each the newest version first. */
    static final Comparator<Installed> ORDER = Comparator.comparing(
                    (Installed installed) -> installed.key().name())
            .thenComparing(
                    installed -> numbers(installed.key().version()),
                    Comparator.comparing((List<Long> numbers) -> numbers.get(0))
                            .thenComparing(numbers -> numbers.get(1))
                            .thenComparing(numbers -> numbers.get(2))
                            .reversed());

    public boolean isOffered() {
        return withdrawnAt == null;
    }

    private static List<Long> numbers(String version) {
        return Stream.of(version.split("\\.", 3)).map(Long::parseLong).toList();
    }
}
