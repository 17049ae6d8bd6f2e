package ai.irisorigin.stripe.store;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * A JSON object of Stripe's, or a part of one, which is then read and written in place. A name may be a path with dots. Names that
 * begin with an underscore are the sandbox's own and are never shown.
 */
public class Resource {
    private final JsonObject json;

    public Resource() {
        this(new JsonObject());
    }

    public Resource(JsonObject json) {
        this.json = json;
    }

    public JsonObject json() {
        return json;
    }

    public String id() {
        return text("id");
    }

    public String type() {
        return text("object");
    }

    public boolean has(String path) {
        return !element(path).isJsonNull();
    }

    public Optional<String> find(String path) {
        return Optional.of(element(path)).filter(JsonElement::isJsonPrimitive).map(JsonElement::getAsString);
    }

    public String text(String path) {
        return find(path).orElseThrow(() -> missing(path));
    }

    public boolean is(String path, String value) {
        return find(path).filter(value::equals).isPresent();
    }

    public boolean flag(String path) {
        return is(path, "true");
    }

    public long number(String path) {
        String text = text(path);
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw malformed(path, text);
        }
    }

    public long number(String path, long otherwise) {
        return has(path) ? number(path) : otherwise;
    }

    public Resource part(String path) {
        JsonElement element = element(path);
        if (!element.isJsonObject()) {
            throw missing(path);
        }
        return new Resource(element.getAsJsonObject());
    }

    /** The objects of an array or of a list of Stripe's. */
    public List<Resource> parts(String path) {
        return array(path)
                .map(array -> StreamSupport.stream(array.spliterator(), false)
                        .filter(JsonElement::isJsonObject)
                        .map(element -> new Resource(element.getAsJsonObject()))
                        .toList())
                .orElse(List.of());
    }

    public List<String> texts(String path) {
        return array(path)
                .map(array -> StreamSupport.stream(array.spliterator(), false)
                        .filter(JsonElement::isJsonPrimitive)
                        .map(JsonElement::getAsString)
                        .toList())
                .orElse(List.of());
    }

    public Resource set(String path, Object value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            json.add(path, toJson(value));
            return this;
        }
        String name = path.substring(0, dot);
        if (!json.has(name) || !json.get(name).isJsonObject()) {
            json.add(name, new JsonObject());
        }
        new Resource(json.getAsJsonObject(name)).set(path.substring(dot + 1), value);
        return this;
    }

    public Resource remove(String name) {
        json.remove(name);
        return this;
    }

    public Resource copy() {
        return new Resource(json.deepCopy());
    }

    /** Takes back all that was changed since a copy was made. */
    public void restore(Resource before) {
        List.copyOf(json.keySet()).forEach(json::remove);
        before.json.entrySet().forEach(field -> json.add(field.getKey(), field.getValue()));
    }

    public static Resource list(String url, Collection<Resource> data) {
        return new Resource()
                .set("object", "list")
                .set("data", data)
                .set("has_more", false)
                .set("url", url);
    }

    protected RuntimeException missing(String path) {
        return new IllegalStateException(find("id").orElse("An object") + " has no " + path);
    }

    protected RuntimeException malformed(String path, String text) {
        return new IllegalStateException(path + " of " + find("id").orElse("an object") + " is no number: " + text);
    }

    private Optional<JsonArray> array(String path) {
        JsonElement element = element(path);
        if (element.isJsonObject()) {
            element = new Resource(element.getAsJsonObject()).element("data");
        }
        return Optional.of(element).filter(JsonElement::isJsonArray).map(JsonElement::getAsJsonArray);
    }

    protected final JsonElement element(String path) {
        JsonElement element = json;
        for (String name : path.split("\\.", -1)) {
            element = element.isJsonObject() ? element.getAsJsonObject().get(name) : null;
            if (element == null) {
                return JsonNull.INSTANCE;
            }
        }
        return element;
    }

    private static JsonElement toJson(Object value) {
        if (value == null) {
            return JsonNull.INSTANCE;
        } else if (value instanceof JsonElement element) {
            return element;
        } else if (value instanceof Resource resource) {
            return resource.json;
        } else if (value instanceof Optional<?> optional) {
            return toJson(optional.orElse(null));
        } else if (value instanceof Number number) {
            return new JsonPrimitive(number);
        } else if (value instanceof Boolean flag) {
            return new JsonPrimitive(flag);
        } else if (value instanceof Map<?, ?> map) {
            JsonObject object = new JsonObject();
            map.forEach((name, part) -> object.add(name.toString(), toJson(part)));
            return object;
        } else if (value instanceof Collection<?> collection) {
            JsonArray array = new JsonArray();
            collection.forEach(part -> array.add(toJson(part)));
            return array;
        }
        return new JsonPrimitive(value.toString());
    }

    @Override
    public String toString() {
        return json.toString();
    }
}
