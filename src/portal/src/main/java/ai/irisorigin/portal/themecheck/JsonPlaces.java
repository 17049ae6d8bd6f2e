package ai.irisorigin.portal.themecheck;

import static ai.irisorigin.portal.JsonText.JSON;

import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** In which line the values of a JSON document stand, by their path ({@code /settings/0/name}). */
final class JsonPlaces {

    /** An object or array that is being read. */
    private static final class Level {
        final String path;
        final boolean array;
        int next;
        String key;

        Level(String path, boolean array) {
            this.path = path;
            this.array = array;
        }

        String child() {
            return path + "/" + (array ? String.valueOf(next++) : key);
        }
    }

    private final Map<String, Integer> lines = new HashMap<>();
    private final Deque<Level> levels = new ArrayDeque<>();
    private String twice;

    static JsonPlaces of(String json) {
        var places = new JsonPlaces();
        try (JsonParser parser = JSON.createParser(new StringReader(json))) {
            while (parser.hasNext()) {
                places.take(parser.next(), parser);
            }
        }
        return places;
    }

    private void take(JsonParser.Event event, JsonParser parser) {
        JsonLocation location = parser.getLocation();
        switch (event) {
            case KEY_NAME -> levels.peek().key = parser.getString();
            case END_ARRAY, END_OBJECT -> levels.pop();
            default -> {
                String path = levels.isEmpty() ? "" : levels.peek().child();
                if (lines.put(path, (int) location.getLineNumber()) != null) {
                    twice = path;
                }
                if (event == JsonParser.Event.START_ARRAY || event == JsonParser.Event.START_OBJECT) {
                    levels.push(new Level(path, event == JsonParser.Event.START_ARRAY));
                }
            }
        }
    }

    int line(String path) {
        return lines.getOrDefault(path, 0);
    }

    /** A path that is there two times. */
    Optional<String> twice() {
        return Optional.ofNullable(twice);
    }
}
