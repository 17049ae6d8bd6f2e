package ai.irisorigin.portal.demo;

import static ai.irisorigin.portal.JsonText.JSON;

import ai.irisorigin.portal.BundledFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;

/** The files of the folder demo. */
@ApplicationScoped
class DemoFiles {

    private final NavigableMap<String, byte[]> files = BundledFiles.below("demo");

    /** A file with front matter: {@code key: value} lines between two lines of dashes, then the body. */
    record Text(Map<String, String> heads, String body) {}

    List<JsonObject> organizations() {
        return array("organizations.json");
    }

    /** Empty if none are described. */
    List<JsonObject> conversations(String slug) {
        String path = slug + "/conversations.json";
        return files.containsKey(path) ? array(path) : List.of();
    }

    private List<JsonObject> array(String path) {
        try (var json = JSON.createReader(new ByteArrayInputStream(bytes(path)))) {
            return json.readArray().getValuesAs(JsonObject.class);
        }
    }

    /** Paths in a folder, at any depth, in order. */
    Set<String> below(String folder) {
        return files.subMap(folder, folder + Character.MAX_VALUE).keySet();
    }

    Text text(String path) {
        String[] parts = new String(bytes(path), StandardCharsets.UTF_8).split("(?m)^---\\R", 3);
        Map<String, String> heads = new HashMap<>();
        parts[1].lines().forEach(line -> {
            int colon = line.indexOf(':');
            heads.put(
                    line.substring(0, colon), line.substring(colon + 1).strip().replaceAll("^\"|\"$", ""));
        });
        return new Text(heads, parts[2].strip() + "\n");
    }

    byte[] bytes(String path) {
        return files.get(path);
    }
}
