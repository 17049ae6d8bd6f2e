package ai.irisorigin.portal.knowledge;

import java.util.List;

/**
 * A category in a list.
 *
 * @param language of its name and summary, which may not be the page's
 * @param icon name of a symbol in the theme's icons
 * @param count of its articles
 * @param articles empty where only the number is shown
 */
public record CategoryCard(
        String slug,
        String language,
        String name,
        String summary,
        String icon,
        long count,
        List<ArticleLink> articles) {

    /** For queries: EclipseLink takes a counting subquery for an Object. */
    public CategoryCard(String slug, String language, String name, String summary, String icon, Object count) {
        this(slug, language, name, summary, icon, ((Number) count).longValue(), List.of());
    }

    CategoryCard listing(List<ArticleLink> articles) {
        return new CategoryCard(slug, language, name, summary, icon, count, articles);
    }
}
