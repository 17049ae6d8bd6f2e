package ai.irisorigin.stripe.api;

import ai.irisorigin.stripe.store.Resource;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a request asks for. What is missing or malformed in it is the caller's fault and told as Stripe tells it. */
public final class Parameters extends Resource {
    private final String place;

    public Parameters(JsonObject json) {
        this(json, "");
    }

    private Parameters(JsonObject json, String place) {
        super(json);
        this.place = place;
    }

    /** Empty if there is none. */
    @Override
    public Parameters part(String path) {
        return element(path) instanceof JsonObject part
                ? new Parameters(part, name(path))
                : new Parameters(new JsonObject());
    }

    public List<Parameters> all(String path) {
        List<Parameters> all = new ArrayList<>();
        for (Resource part : parts(path)) {
            all.add(new Parameters(part.json(), name(path) + "[" + all.size() + "]"));
        }
        return all;
    }

    /** Absent, or sent empty in order to unset. */
    public boolean isBlank(String path) {
        return !has(path) || is(path, "");
    }

    public Optional<String> given(String path) {
        return find(path).filter(value -> !value.isEmpty());
    }

    public String oneOf(String path, String otherwise, String... allowed) {
        String value = find(path).orElse(otherwise);
        if (!List.of(allowed).contains(value)) {
            throw StripeError.invalid(
                    name(path), "Invalid " + path + ": must be one of " + String.join(", ", allowed) + ".");
        }
        return value;
    }

    /** A moment in seconds, or the word now. */
    public Optional<Long> moment(String path, long now) {
        return given(path).map(value -> value.equals("now") ? now : number(path));
    }

    /** As Stripe writes it: items[0][price]. */
    public String name(String path) {
        String[] names = path.split("\\.", -1);
        StringBuilder name = new StringBuilder(place.isEmpty() ? names[0] : place + "[" + names[0] + "]");
        for (int i = 1; i < names.length; i++) {
            name.append('[').append(names[i]).append(']');
        }
        return name.toString();
    }

    @Override
    protected StripeError missing(String path) {
        return StripeError.missing(name(path));
    }

    @Override
    protected StripeError malformed(String path, String text) {
        return StripeError.invalid(
                name(path), "parameter_invalid_integer", "Invalid integer: " + text.toLowerCase(Locale.ROOT));
    }
}
