package ai.irisorigin.portal.knowledge;

import java.util.List;

/**
 * A category in a list.
 *
 * @param icon name of a symbol in the theme's icons
 * @param count of its articles
 * @param articles empty where only the number is shown
 */
public record CategoryCard(
        String slug, String name, String summary, String icon, long count, List<ArticleLink> articles) {}
