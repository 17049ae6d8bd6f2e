package ai.irisorigin.portal.themes;

import ai.irisorigin.portal.BundledFiles;
import ai.irisorigin.portal.web.Body;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The packs that came with the portal (folder themes), and the portal's own pages, which are one more theme. */
@ApplicationScoped
public class Themes {

    /** The complete theme that all others stand on. */
    public static final String BASE = "origin";

    /** Pages of the portal itself: the platform's host, later staff and operator. */
    public static final String PORTAL = "portal";

    private final Map<String, Theme> themes = new ConcurrentHashMap<>();

    @PostConstruct
    void load() {
        Map<String, Map<String, byte[]>> packs = new HashMap<>();
        BundledFiles.below("themes").forEach((path, bytes) -> {
            int slash = path.indexOf('/');
            packs.computeIfAbsent(path.substring(0, slash), name -> new HashMap<>())
                    .put(path.substring(slash + 1), bytes);
        });
        packs.keySet().forEach(name -> load(name, packs));
        themes.put(PORTAL, new Theme(PORTAL, byName(BASE), BundledFiles.below("portal")));
    }

    /** The theme of this name; the base theme if the name is unknown, so that no site is ever without one. */
    public Theme byName(String name) {
        return themes.getOrDefault(name, themes.get(BASE));
    }

    /** The theme that shows this page; pages that the base theme has not are the portal's own, in any theme. */
    public Theme ofPage(String view, String name) {
        return themes.get(BASE).file("pages/" + view + ".html").isPresent() ? byName(name) : themes.get(PORTAL);
    }

    public Set<String> names() {
        return themes.keySet();
    }

    /** An asset by {@code theme/fingerprint/path}. */
    public Optional<Body> asset(String address) {
        String[] parts = address.split("/", 3);
        Theme theme = themes.get(parts[0]);
        return parts.length < 3 || theme == null || !theme.fingerprint().equals(parts[1])
                ? Optional.empty()
                : theme.asset(parts[2]);
    }

    private Theme load(String name, Map<String, Map<String, byte[]>> packs) {
        Theme known = themes.get(name);
        if (known != null) {
            return known;
        }
        Map<String, byte[]> pack = packs.get(name);
        if (pack == null || !pack.containsKey("theme.json")) {
            throw new TemplateException("theme " + name + " has no theme.json");
        }
        try (var json = Json.createReader(new ByteArrayInputStream(pack.get("theme.json")))) {
            String parent = json.readObject().getString("extends", null);
            var theme = new Theme(name, parent == null ? null : load(parent, packs), pack);
            themes.put(name, theme);
            return theme;
        }
    }
}
