package ai.irisorigin.portal.packs;

import ai.irisorigin.portal.tenancy.DatabaseAwayException;
import ai.irisorigin.portal.themes.Theme;
import ai.irisorigin.portal.themes.ThemeKey;
import ai.irisorigin.portal.themes.Themes;
import ai.irisorigin.portal.web.Body;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * All themes that can be shown. Those that came with the portal stay in memory; a version that was installed is read when
 * somebody first asks for it, and forgotten when others are asked for more. As it never changes, no node has to be told of it.
 */
@ApplicationScoped
public class Packs {

    private static final Logger LOG = Logger.getLogger(Packs.class.getName());

    /** That all installed versions may take in memory, in bytes. */
    private static final long MOST = 96 << 20;

    /**
     * What a theme takes beside its files, mostly its chain's templates as they were parsed: six pages in two languages were
     * measured to take 3.3 MB.
     */
    private static final int OVERHEAD = 4 << 20;

    /** No theme stands on more. */
    private static final int DEEPEST = 10;

    private final Cache<ThemeKey, Theme> versions = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((ThemeKey key, Theme theme) -> weight(theme))
            .build();

    /** Not there, or of no use; asked again soon, for it may come. */
    private final Cache<ThemeKey, ThemeKey> useless = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build();

    @Inject
    private Themes themes;

    @Inject
    private PackStore store;

    /** Never none: what can't be had is replaced by the theme of that name that came with the portal, or by the base theme. */
    public Theme theme(ThemeKey chosen) {
        return loaded(shown(chosen));
    }

    /**
     * What is shown where this was chosen: the theme that it stands on, if it was withdrawn. It asks the database, so whoever
     * shows pages keeps the answer; when it changes, each organization has another revision.
     */
    public ThemeKey shown(ThemeKey chosen) {
        ThemeKey key = chosen;
        for (int i = 0; i < DEEPEST && !key.isBundled(); i++) {
            Optional<Installed> version = store.find(key);
            if (version.isEmpty()) {
                return ThemeKey.bundled(key.name());
            }
            if (version.get().isOffered()) {
                return key;
            }
            key = version.get().parent();
        }
        return ThemeKey.bundled(key.name());
    }

    /** The theme itself, whether withdrawn or not; from memory nearly always. */
    public Theme loaded(ThemeKey key) {
        if (key.isBundled()) {
            return themes.byName(key.name());
        }
        Theme known = versions.getIfPresent(key);
        if (known != null) {
            return known;
        }
        ThemeKey instead = useless.getIfPresent(key);
        if (instead != null) {
            return loaded(instead);
        }
        return read(key).orElseGet(() -> loaded(useless.asMap().getOrDefault(key, ThemeKey.bundled(key.name()))));
    }

    /** The theme that shows this page; pages that the base theme has not are the portal's own, in any theme. */
    public Theme ofPage(String view, ThemeKey shown) {
        return themes.isOpen(view) ? loaded(shown) : themes.byName(Themes.PORTAL);
    }

    /** What organizations may choose from: what came with the portal, then by name; of each the newest version first. */
    public List<Offer> offers() {
        return Stream.concat(
                        themes.packs().stream().map(theme -> new Offer(theme.key(), theme.manifest(), true)),
                        store.all().stream()
                                .filter(Installed::isOffered)
                                .map(version -> new Offer(version.key(), version.manifest(), false)))
                .toList();
    }

    /** What a new theme that extends this name stands on: the newest version that is offered. */
    public Optional<ThemeKey> newest(String name) {
        return isBundled(name)
                ? Optional.of(ThemeKey.bundled(name))
                : store.named(name).stream()
                        .filter(Installed::isOffered)
                        .map(Installed::key)
                        .findFirst();
    }

    /** Whether a theme of this name came with the portal, or the name means the portal itself. */
    public boolean isBundled(String name) {
        return themes.names().contains(name);
    }

    /** The picture of a theme in galleries. */
    public Optional<Body> screenshot(ThemeKey key) {
        return loaded(key).screenshot();
    }

    /** An asset by {@code folder/fingerprint/path}. */
    public Optional<Body> asset(String address) {
        String[] parts = address.split("/", 3);
        ThemeKey key = ThemeKey.ofFolder(parts[0]);
        if (key.isBundled()) {
            return themes.asset(address);
        }
        // Only the portal itself brings scripts.
        return parts.length < 3 || parts[2].endsWith(".js")
                ? Optional.empty()
                : Optional.of(loaded(key))
                        .filter(theme ->
                                theme.key().equals(key) && theme.fingerprint().equals(parts[1]))
                        .flatMap(theme -> theme.asset(parts[2]));
    }

    /** Empty if there is none, or none of use. */
    private Optional<Theme> read(ThemeKey key) {
        Optional<Installed> version = store.find(key);
        if (version.isEmpty()) {
            useless.put(key, ThemeKey.bundled(key.name()));
            return Optional.empty();
        }
        // Before, for what computes an entry of a cache must not touch others of it.
        Theme parent = loaded(version.get().parent());
        Theme read = versions.get(key, wanted -> build(wanted, parent));
        if (read == null) {
            useless.put(key, version.get().parent());
        }
        return Optional.ofNullable(read);
    }

    /** null, which is not kept, if it is of no use. */
    private Theme build(ThemeKey key, Theme parent) {
        try {
            return Theme.ofVersion(Pack.ofZip(store.zip(key).orElseThrow()).files(), parent);
        } catch (RuntimeException e) {
            if (DatabaseAwayException.isCauseOf(e)) {
                throw e;
            }
            LOG.log(Level.SEVERE, "theme " + key + " can't be read", e);
            return null;
        }
    }

    private static int weight(Theme theme) {
        return theme.key().isBundled()
                ? 0
                : OVERHEAD
                        + theme.size()
                        + theme.size() / 2
                        + theme.parent().map(Packs::weight).orElse(0);
    }
}
