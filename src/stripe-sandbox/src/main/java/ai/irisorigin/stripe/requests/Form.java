package ai.irisorigin.stripe.requests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URLDecoder;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A form-encoded body or query as the object that its names describe; every value in it is text. */
public final class Form {
    private static final Pattern NESTED = Pattern.compile("[^\\[\\]]+(\\[[^\\[\\]]*])+");

    private final JsonObject root = new JsonObject();

    private Form() {}

    /**
     * Keys that count from 0, and {@code []}, make a list. A name that reaches into text stays as it is spelled, so
     * that it is found to be unknown.
     *
     * @throws IllegalArgumentException if a percent sign isn't followed by two hexadecimal digits
     */
    public static JsonObject decode(String encoded) {
        var form = new Form();
        for (var pair : encoded.split("&", -1)) {
            if (!pair.isEmpty()) {
                var parts = pair.split("=", 2);
                form.put(unescaped(parts[0]), parts.length == 1 ? "" : unescaped(parts[1]));
            }
        }
        return withLists(form.root);
    }

    private static String unescaped(String text) {
        return URLDecoder.decode(text, UTF_8);
    }

    private void put(String name, String value) {
        var keys = keys(name);
        var object = root;
        for (var key : keys.subList(0, keys.size() - 1)) {
            var member = object.get(key(key, object));
            if (member == null) {
                member = new JsonObject();
                object.add(key(key, object), member);
            }
            if (!member.isJsonObject()) {
                root.addProperty(name, value);
                return;
            }
            object = member.getAsJsonObject();
        }
        object.addProperty(key(keys.get(keys.size() - 1), object), value);
    }

    private static List<String> keys(String name) {
        return NESTED.matcher(name).matches()
                ? List.of(name.substring(0, name.length() - 1).split("]?\\[", -1))
                : List.of(name);
    }

    private static String key(String key, JsonObject object) {
        return key.isEmpty() ? String.valueOf(object.size()) : key;
    }

    private static JsonObject withLists(JsonObject object) {
        object.entrySet().forEach(member -> member.setValue(listIfCounted(member.getValue())));
        return object;
    }

    private static JsonElement listIfCounted(JsonElement element) {
        if (!element.isJsonObject()) {
            return element;
        }
        var object = withLists(element.getAsJsonObject());
        return isCounted(object) ? list(object) : object;
    }

    private static boolean isCounted(JsonObject object) {
        return IntStream.range(0, object.size())
                .mapToObj(String::valueOf)
                .collect(toSet())
                .equals(object.keySet());
    }

    private static JsonArray list(JsonObject counted) {
        var list = new JsonArray(counted.size());
        for (var i = 0; i < counted.size(); i++) {
            list.add(counted.get(String.valueOf(i)));
        }
        return list;
    }
}
