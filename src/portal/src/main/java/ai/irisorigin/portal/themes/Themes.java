package ai.irisorigin.portal.themes;

import ai.irisorigin.portal.BundledFiles;
import ai.irisorigin.portal.web.Body;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The packs that came with the portal (folder themes), and the portal's own pages, which are one more theme. */
@ApplicationScoped
public class Themes {

    /** The complete theme that all others stand on. */
    public static final String BASE = "origin";

    /** Pages of the portal itself: the platform's host, later staff and operator. */
    public static final String PORTAL = "portal";

    private volatile Map<String, Theme> themes;
    private Set<String> bundled;

    @PostConstruct
    void load() {
        show(Map.of());
        bundled = themes.keySet();
    }

    /** Besides those that came with the portal, and in their place: for whoever works on them. */
    public void show(Map<String, Map<String, byte[]>> more) {
        Map<String, Map<String, byte[]>> packs = bundledFiles();
        packs.putAll(more);
        Map<String, Theme> loaded = new HashMap<>();
        packs.keySet().forEach(name -> load(name, packs, loaded));
        loaded.put(PORTAL, new Theme(PORTAL, loaded.get(BASE), BundledFiles.below("portal")));
        themes = Map.copyOf(loaded);
    }

    private static Map<String, Map<String, byte[]>> bundledFiles() {
        Map<String, Map<String, byte[]>> packs = new HashMap<>();
        BundledFiles.below("themes").forEach((path, bytes) -> {
            int slash = path.indexOf('/');
            packs.computeIfAbsent(path.substring(0, slash), name -> new HashMap<>())
                    .put(path.substring(slash + 1), bytes);
        });
        return packs;
    }

    /** For tools outside the server. */
    public static Themes bundled() {
        var themes = new Themes();
        themes.load();
        return themes;
    }

    /** The theme of this name, if it came with the portal. */
    public Optional<Theme> known(String name) {
        return name.equals(PORTAL) ? Optional.empty() : Optional.ofNullable(themes.get(name));
    }

    /** The theme of this name; the base theme if the name is unknown, so that no site is ever without one. */
    public Theme byName(String name) {
        return themes.getOrDefault(name, themes.get(BASE));
    }

    /** Whether themes may show this page; those that the base theme has not are the portal's own. */
    public boolean isOpen(String view) {
        return themes.get(BASE).file("pages/" + view + ".html").isPresent();
    }

    /** Those that organizations may choose, the base theme first. */
    public List<Theme> packs() {
        return themes.values().stream()
                .filter(theme -> !theme.name().equals(PORTAL))
                .sorted(Comparator.comparing((Theme theme) -> !theme.name().equals(BASE))
                        .thenComparing(Theme::name))
                .toList();
    }

    /** Of those that came with the portal, and of the portal itself. */
    public Set<String> names() {
        return bundled;
    }

    /** An asset by {@code theme/fingerprint/path}. */
    public Optional<Body> asset(String address) {
        String[] parts = address.split("/", 3);
        Theme theme = themes.get(parts[0]);
        return parts.length < 3 || theme == null || !theme.fingerprint().equals(parts[1])
                ? Optional.empty()
                : theme.asset(parts[2]);
    }

    private static Theme load(String name, Map<String, Map<String, byte[]>> packs, Map<String, Theme> loaded) {
        Theme known = loaded.get(name);
        if (known != null) {
            return known;
        }
        Map<String, byte[]> pack = packs.get(name);
        if (pack == null || !pack.containsKey(ThemeManifest.FILE)) {
            throw new TemplateException("theme " + name + " has no " + ThemeManifest.FILE);
        }
        String parent = ThemeManifest.parse(pack.get(ThemeManifest.FILE)).parent();
        Theme theme = Theme.of(pack, parent == null ? null : load(parent, packs, loaded));
        loaded.put(name, theme);
        return theme;
    }
}
