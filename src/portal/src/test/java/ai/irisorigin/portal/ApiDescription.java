package ai.irisorigin.portal;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What the API says of itself, to hold answers against: each has the fields that are described, and no others. */
public final class ApiDescription {

    private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");

    private final JsonObject document;

    private ApiDescription(JsonObject document) {
        this.document = document;
    }

    public static ApiDescription of(String json) {
        return new ApiDescription(parse(json));
    }

    public static JsonObject parse(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    /** Method and path of each. */
    public Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        document.getJsonObject("paths").forEach((path, item) -> item.asJsonObject().keySet().stream()
                .filter(VERBS::contains)
                .forEach(verb -> routes.add(verb.toUpperCase(Locale.ROOT) + " " + path)));
        return routes;
    }

    /** The statuses that it may answer. */
    public Set<String> statuses(String route) {
        String[] parts = route.split(" ", 2);
        return document.getJsonObject("paths")
                .getJsonObject(parts[1])
                .getJsonObject(parts[0].toLowerCase(Locale.ROOT))
                .getJsonObject("responses")
                .keySet();
    }

    /** The names of the fields that an object of this schema may have. */
    public Set<String> fields(String schema) {
        return named(schema).getJsonObject("properties").keySet();
    }

    /** Where a value is not as the schema of this name says. */
    public List<String> faults(String schema, JsonValue value) {
        List<String> faults = new ArrayList<>();
        check(schema, named(schema), value, faults);
        return faults;
    }

    /** The names of all references that lead nowhere. */
    public List<String> brokenReferences() {
        List<String> broken = new ArrayList<>();
        follow(document, broken);
        return broken;
    }

    private void follow(JsonValue value, List<String> broken) {
        if (value instanceof JsonObject object) {
            if (object.containsKey("$ref") && pointed(object.getString("$ref")) == null) {
                broken.add(object.getString("$ref"));
            }
            object.values().forEach(each -> follow(each, broken));
        } else if (value instanceof JsonArray array) {
            array.forEach(each -> follow(each, broken));
        }
    }

    private JsonObject named(String schema) {
        return pointed("#/components/schemas/" + schema);
    }

    private JsonObject pointed(String reference) {
        JsonObject at = document;
        for (String step : reference.substring(2).split("/", -1)) {
            at = at == null ? null : at.getJsonObject(step);
        }
        return at;
    }

    private void check(String place, JsonObject schema, JsonValue value, List<String> faults) {
        if (schema.containsKey("$ref")) {
            check(place, pointed(schema.getString("$ref")), value, faults);
            return;
        }
        JsonValue type = schema.get("type");
        List<String> types = type instanceof JsonArray several
                ? several.getValuesAs(JsonString::getString)
                : List.of(((JsonString) type).getString());
        if (!types.contains(typeOf(value))) {
            faults.add(place + " is " + typeOf(value) + " instead of " + types);
        } else if (schema.containsKey("enum") && !schema.getJsonArray("enum").contains(value)) {
            faults.add(place + " is " + value);
        } else if (value instanceof JsonObject object) {
            JsonObject properties = schema.getJsonObject("properties");
            schema.getJsonArray("required").getValuesAs(JsonString::getString).stream()
                    .filter(field -> !object.containsKey(field))
                    .forEach(field -> faults.add(place + "." + field + " is missing"));
            object.forEach((field, each) -> {
                if (properties.containsKey(field)) {
                    check(place + "." + field, properties.getJsonObject(field), each, faults);
                } else {
                    faults.add(place + "." + field + " is not described");
                }
            });
        } else if (value instanceof JsonArray array) {
            array.forEach(each -> check(place + "[]", schema.getJsonObject("items"), each, faults));
        }
    }

    private static String typeOf(JsonValue value) {
        return switch (value.getValueType()) {
            case NUMBER -> ((JsonNumber) value).isIntegral() ? "integer" : "number";
            case TRUE, FALSE -> "boolean";
            default -> value.getValueType().name().toLowerCase(Locale.ROOT);
        };
    }
}
