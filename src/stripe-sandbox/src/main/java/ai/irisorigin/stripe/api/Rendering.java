package ai.irisorigin.stripe.api;

import ai.irisorigin.stripe.store.Resource;
import ai.irisorigin.stripe.store.Store;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a caller sees of an object: nothing of the sandbox's own, and ids replaced by the objects that it asked for. */
public final class Rendering {
    private static final int DEPTH = 4;
    private static final Map<String, Set<String>> ON_REQUEST = Map.of(
            "invoice", Set.of("payments", "confirmation_secret"),
            "checkout.session", Set.of("line_items"),
            "customer", Set.of("tax_ids"));
    private static final Gson GSON =
            new GsonBuilder().serializeNulls().disableHtmlEscaping().create();
    private final Store store;

    public Rendering(Store store) {
        this.store = store;
    }

    public String toJson(Resource resource, Collection<String> expansions) {
        return GSON.toJson(view(resource, expansions));
    }

    public JsonObject view(Resource resource, Collection<String> expansions) {
        JsonObject view = shown(resource.json());
        for (String expansion : expansions) {
            List<String> path = List.of(expansion.split("\\.", -1));
            if (path.size() > DEPTH) {
                throw StripeError.invalid("expand", "You cannot expand more than 4 levels of a property.");
            }
            if (!expand(view, resource.json(), path)) {
                throw StripeError.invalid("expand", "This property cannot be expanded (" + expansion + ").");
            }
        }
        return view;
    }

    private static JsonObject shown(JsonObject json) {
        JsonObject shown = new JsonObject();
        Set<String> hidden = hidden(json);
        json.entrySet().stream()
                .filter(field -> !field.getKey().startsWith("_") && !hidden.contains(field.getKey()))
                .forEach(field -> shown.add(field.getKey(), shown(field.getValue())));
        return shown;
    }

    private static JsonElement shown(JsonElement element) {
        if (element.isJsonObject()) {
            return shown(element.getAsJsonObject());
        }
        if (element.isJsonArray()) {
            JsonArray shown = new JsonArray();
            element.getAsJsonArray().forEach(part -> shown.add(shown(part)));
            return shown;
        }
        return element;
    }

    private static Set<String> hidden(JsonObject json) {
        return json.get("object") instanceof JsonPrimitive type
                ? ON_REQUEST.getOrDefault(type.getAsString(), Set.of())
                : Set.of();
    }

    private boolean expand(JsonObject view, JsonObject whole, List<String> path) {
        String name = path.get(0);
        List<String> rest = path.subList(1, path.size());
        JsonElement value = whole.get(name);
        if (value == null) {
            return hidden(whole).contains(name);
        }
        if (value instanceof JsonArray wholes) {
            return expandAll(view.getAsJsonArray(name), wholes, rest);
        }
        JsonObject source = objectOf(value);
        if (source == null) {
            return value.isJsonNull();
        }
        if (!(view.get(name) instanceof JsonObject)) {
            view.add(name, shown(source));
        }
        return rest.isEmpty() ? isExpandable(whole, name, value) : expand(view.getAsJsonObject(name), source, rest);
    }

    private boolean expandAll(JsonArray views, JsonArray wholes, List<String> rest) {
        boolean expanded = true;
        for (int i = 0; i < wholes.size(); i++) {
            JsonObject source = objectOf(wholes.get(i));
            if (source != null) {
                if (!views.get(i).isJsonObject()) {
                    views.set(i, shown(source));
                }
                expanded &= rest.isEmpty() || expand(views.get(i).getAsJsonObject(), source, rest);
            }
        }
        return expanded;
    }

    private JsonObject objectOf(JsonElement value) {
        if (value.isJsonObject()) {
            return value.getAsJsonObject();
        }
        return value.isJsonPrimitive()
                ? store.find(value.getAsString()).map(Resource::json).orElse(null)
                : null;
    }

    private static boolean isExpandable(JsonObject whole, String name, JsonElement value) {
        return value.isJsonPrimitive()
                || hidden(whole).contains(name)
                || value.getAsJsonObject().has("object");
    }
}
