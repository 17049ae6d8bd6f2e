package ai.irisorigin.stripe.api;

import ai.irisorigin.stripe.store.Resource;

/** Key-value pairs that a caller attaches: an empty value takes a key away, empty metadata all of them. */
public final class Metadata {
    private static final int KEYS = 50;
    private static final int KEY_LENGTH = 40;
    private static final int VALUE_LENGTH = 500;

    private Metadata() {}

    public static void apply(Resource resource, Parameters parameters) {
        if (!resource.has("metadata") || parameters.is("metadata", "")) {
            resource.set("metadata", new Resource());
        }
        Resource metadata = resource.part("metadata");
        parameters
                .part("metadata")
                .json()
                .entrySet()
                .forEach(entry -> put(metadata, entry.getKey(), entry.getValue().getAsString()));
        if (metadata.json().size() > KEYS) {
            throw StripeError.invalid("metadata", "Metadata may have 50 keys at most.");
        }
    }

    private static void put(Resource metadata, String key, String value) {
        if (key.length() > KEY_LENGTH || value.length() > VALUE_LENGTH) {
            throw StripeError.invalid(
                    "metadata", "Metadata may have keys of 40 characters and values of 500 characters at most.");
        }
        // A key may have dots and is no path.
        metadata.json().remove(key);
        if (!value.isEmpty()) {
            metadata.json().addProperty(key, value);
        }
    }
}
