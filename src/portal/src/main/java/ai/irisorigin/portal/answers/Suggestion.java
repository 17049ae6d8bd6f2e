package ai.irisorigin.portal.answers;

import java.util.List;

/**
 * What came of asking a model for an answer.
 *
 * @param text the answer, with the addresses of the articles that it quotes; null if there is none
 * @param failed whether the model failed, which is not the same as having nothing to say
 */
public record Suggestion(String text, List<Cited> cited, boolean failed) {

    static final Suggestion NONE = new Suggestion(null, List.of(), false);
    static final Suggestion FAILED = new Suggestion(null, List.of(), true);

    /** An article that is quoted, and its address on the organization's host. */
    public record Cited(String title, String href) {}

    public boolean found() {
        return text != null;
    }
}
