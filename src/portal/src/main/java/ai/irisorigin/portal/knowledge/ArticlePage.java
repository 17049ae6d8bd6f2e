package ai.irisorigin.portal.knowledge;

import ai.irisorigin.portal.web.Page;
import ai.irisorigin.portal.web.SafeHtml;
import java.time.Instant;
import java.util.List;

/**
 * One article.
 *
 * @param fallback name of the language it is shown in because the asked one is missing, or null
 * @param related others of its category
 */
@Page.View(value = "knowledge/article", cached = true)
public record ArticlePage(
        String title,
        String summary,
        CategoryLink category,
        SafeHtml body,
        Instant updated,
        String language,
        String fallback,
        List<ArticleLink> related)
        implements Page {

    public record CategoryLink(String slug, String name) {}
}
