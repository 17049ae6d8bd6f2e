package ai.irisorigin.portal.knowledge;

import java.time.Instant;

/**
 * An article in a list.
 *
 * @param category slug of its category
 */
public record ArticleLink(String category, String slug, String title, String summary, Instant updated) {}
