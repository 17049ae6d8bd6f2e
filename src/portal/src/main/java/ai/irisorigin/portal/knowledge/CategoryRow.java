package ai.irisorigin.portal.knowledge;

import java.util.List;

/** A category as the database tells it. */
record CategoryRow(String slug, String name, String summary, String icon, long count) {

    CategoryCard card(List<ArticleLink> articles) {
        return new CategoryCard(slug, name, summary, icon, count, articles);
    }
}
