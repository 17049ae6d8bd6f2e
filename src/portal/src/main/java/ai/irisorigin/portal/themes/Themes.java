package ai.irisorigin.portal.themes;

import ai.irisorigin.portal.web.Body;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.servlet.ServletContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The packs that came with the portal (WEB-INF/themes), and the portal's own pages, which are one more theme. */
@ApplicationScoped
public class Themes {

    /** The complete theme that all others stand on. */
    public static final String BASE = "origin";

    /** Pages of the portal itself: the platform's host, later staff and operator. */
    public static final String PORTAL = "portal";

    private final Map<String, Theme> themes = new ConcurrentHashMap<>();

    @Inject
    private ServletContext files;

    @PostConstruct
    void load() {
        for (String folder : files.getResourcePaths("/WEB-INF/themes/")) {
            load(folder.split("/")[3], "/WEB-INF/themes/");
        }
        themes.put(PORTAL, new Theme(PORTAL, byName(BASE), read("/WEB-INF/portal/")));
    }

    /** The theme of this name; the base theme if the name is unknown, so that no site is ever without one. */
    public Theme byName(String name) {
        return themes.getOrDefault(name, themes.get(BASE));
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

    private Theme load(String name, String root) {
        Theme known = themes.get(name);
        if (known != null) {
            return known;
        }
        Map<String, byte[]> pack = read(root + name + "/");
        byte[] manifest = pack.get("theme.json");
        if (manifest == null) {
            throw new TemplateException("theme " + name + " has no theme.json");
        }
        try (var json = Json.createReader(new ByteArrayInputStream(manifest))) {
            JsonObject object = json.readObject();
            Theme parent = object.get("extends") instanceof JsonString parentName && !name.equals(parentName.getString())
                    ? load(parentName.getString(), root)
                    : null;
            var theme = new Theme(name, parent, pack);
            themes.put(name, theme);
            return theme;
        }
    }

    private Map<String, byte[]> read(String folder) {
        var found = new HashMap<String, byte[]>();
        read(folder, folder, found);
        return found;
    }

    private void read(String root, String folder, Map<String, byte[]> found) {
        Set<String> paths = files.getResourcePaths(folder);
        for (String path : paths == null ? Set.<String>of() : paths) {
            if (path.endsWith("/")) {
                read(root, path, found);
            } else {
                try (InputStream in = files.getResourceAsStream(path)) {
                    found.put(path.substring(root.length()), in.readAllBytes());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}
