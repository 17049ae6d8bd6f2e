package ai.irisorigin.portal.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.ServletContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The files below WEB-INF/demo. */
@ApplicationScoped
class DemoFiles {

    private static final String ROOT = "/WEB-INF/demo/";

    @Inject
    private ServletContext context;

    /** A file with front matter: {@code key: value} lines between two lines of dashes, then the body. */
    record Text(Map<String, String> heads, String body) {}

    List<JsonObject> organizations() {
        try (var json = Json.createReader(new ByteArrayInputStream(bytes("organizations.json")))) {
            return json.readArray().getValuesAs(JsonObject.class);
        }
    }

    /** Paths in a folder, in order; folders end with a slash. */
    Set<String> below(String folder) {
        var paths = new TreeSet<String>();
        context.getResourcePaths(ROOT + folder).forEach(path -> paths.add(path.substring(ROOT.length())));
        return paths;
    }

    Text text(String path) {
        String[] parts = new String(bytes(path), StandardCharsets.UTF_8).split("(?m)^---\\R", 3);
        Map<String, String> heads = new HashMap<>();
        parts[1].lines().forEach(line -> {
            int colon = line.indexOf(':');
            heads.put(line.substring(0, colon), line.substring(colon + 1).strip().replaceAll("^\"|\"$", ""));
        });
        return new Text(heads, parts[2].strip() + "\n");
    }

    byte[] bytes(String path) {
        try (InputStream in = context.getResourceAsStream(ROOT + path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
