package ai.irisorigin.portal.knowledge;

import java.time.Instant;

/**
 * An article in a list.
 *
 * @param category slug of its category
 * @param language of its title and summary, which may not be the page's
 */
public record ArticleLink(
        String category, String slug, String language, String title, String summary, Instant updated) {}
