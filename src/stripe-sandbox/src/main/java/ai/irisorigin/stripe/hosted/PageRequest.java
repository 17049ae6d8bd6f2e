package ai.irisorigin.stripe.hosted;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** A browser's request: the id in its address and the fields of its form. */
record PageRequest(String id, boolean isPost, JsonObject form, JsonObject query) {

    String field(String name) {
        return text(form, name);
    }

    String queried(String name) {
        return text(query, name);
    }

    private static String text(JsonObject fields, String name) {
        return fields.get(name) instanceof JsonPrimitive value
                ? value.getAsString().strip()
                : "";
    }
}
