package ai.irisorigin.stripe.requests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparing;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Stripe's types of requests, compiled once. */
public final class RequestTypes {
    private static final RequestTypes STRIPE = new RequestTypes(schema());

    private final Operations operations;
    private final Validator validator;
    private final URI root;

    private RequestTypes(JsonObject schema) {
        operations = new Operations(schema.getAsJsonObject("properties").keySet());
        validator = new ValidatorFactory()
                .withJsonNodeFactory(new GsonNode.Factory())
                .withMessageProvider(new Words())
                .withDisabledSchemaValidation(true)
                .createValidator();
        root = validator.registerSchema((Object) schema);
    }

    private static JsonObject schema() {
        try (var json = RequestTypes.class.getResourceAsStream("requests.schema.json")) {
            return JsonParser.parseReader(new InputStreamReader(json, UTF_8)).getAsJsonObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What is wrong with a request, by parameter; nothing if it conforms.
     *
     * @param path without the query
     * @param form the decoded body, or query of a GET or DELETE
     */
    public static List<Violation> check(String method, String path, JsonObject form) {
        return STRIPE.operations
                .find(method, path)
                .map(operation -> STRIPE.violations(operation, form))
                .orElseGet(() -> List.of(new Violation("", "", method + " " + path + " is not a known operation")));
    }

    private List<Violation> violations(String operation, JsonObject form) {
        var request = new JsonObject();
        request.add(operation, form);
        return validator.validate(root, (Object) request).getErrors().stream()
                .flatMap(RequestTypes::violations)
                .sorted(comparing(Violation::parameter))
                .toList();
    }

    private static Stream<Violation> violations(Error error) {
        var parameter = parameter(error.getInstanceLocation());
        if (error.getKeyword() == null) {
            return Stream.of(new Violation(parameter, "parameter_unknown", error.getError()));
        }
        if (error.getKeyword().equals("required")) {
            return Arrays.stream(error.getError().split(",", -1))
                    .map(name -> new Violation(member(parameter, name), "parameter_missing", "is required"));
        }
        var code = error.getError().endsWith(Words.INTEGER) ? "parameter_invalid_integer" : "";
        return Stream.of(new Violation(parameter, code, error.getError()));
    }

    /** {@code items[0][price]} of {@code /POST ~1v1~1subscriptions/items/0/price}. */
    private static String parameter(String location) {
        return Arrays.stream(location.split("/", -1))
                .skip(2)
                .map(key -> key.replace("~1", "/").replace("~0", "~"))
                .reduce("", RequestTypes::member);
    }

    private static String member(String parameter, String name) {
        return parameter.isEmpty() ? name : parameter + "[" + name + "]";
    }
}
