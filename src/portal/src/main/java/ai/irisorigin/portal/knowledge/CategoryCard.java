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
        String slug, String name, String summary, String icon, long count, List<ArticleLink> articles) {

    /** For queries: EclipseLink takes a counting subquery for an Object. */
    public CategoryCard(String slug, String name, String summary, String icon, Object count) {
        this(slug, name, summary, icon, ((Number) count).longValue(), List.of());
    }

    CategoryCard listing(List<ArticleLink> articles) {
        return new CategoryCard(slug, name, summary, icon, count, articles);
    }
}
