package ai.irisorigin.portal.answers;

import java.util.List;

/**
 * What came of asking a model for an answer.
 *
 * @param text the answer, with the addresses of the articles that it quotes; null if there is none
 * @param failed whether the model failed, which is not the same as having nothing to say
 * @param model the name of a plugin's model that wrote it; null for the portal's own
 */
public record Suggestion(String text, List<Cited> cited, boolean failed, String model) {

    static final Suggestion NONE = new Suggestion(null, List.of(), false, null);
    static final Suggestion FAILED = new Suggestion(null, List.of(), true, null);

    /** An article that is quoted, and its address on the organization's host. */
    public record Cited(String title, String href) {}

    public boolean found() {
        return text != null;
    }
}
