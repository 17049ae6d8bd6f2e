package ai.irisorigin.portal.api;

import ai.irisorigin.portal.web.Page;

/** The form that makes a key. */
@Page.View("api/new-key")
public record NewApiKeyPage(Form form, Errors errors) implements Page {

    /**
     * As the form was filled in.
     *
     * @param expiry days until it expires, or "never"
     */
    public record Form(String name, String expiry) {}

    /**
     * Keys of messages, null where all is fine.
     *
     * @param form about the whole
     */
    public record Errors(boolean any, String form, String name) {
        static final Errors NONE = new Errors(false, null, null);

        static Errors of(ApiKeys.Obstacle obstacle) {
            return switch (obstacle) {
                case NAME_TAKEN -> new Errors(true, null, "api.keys.error.name.taken");
                case TOO_MANY -> new Errors(true, "api.keys.error.many", null);
            };
        }
    }
}
