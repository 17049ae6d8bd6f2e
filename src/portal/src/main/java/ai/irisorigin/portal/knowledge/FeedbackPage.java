package ai.irisorigin.portal.knowledge;

import ai.irisorigin.portal.web.Page;

/**
 * After "was this helpful?".
 *
 * @param asking whether the reader may still say what was missing
 * @param wrong key of the message beside the comment, or null
 */
@Page.View("knowledge/feedback")
public record FeedbackPage(
        String category, String slug, String title, String language, boolean asking, String comment, String wrong)
        implements Page {}
