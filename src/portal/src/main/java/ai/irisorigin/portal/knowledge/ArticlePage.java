package ai.irisorigin.portal.knowledge;

import ai.irisorigin.portal.web.Page;
import ai.irisorigin.portal.web.SafeHtml;
import java.time.Instant;
import java.util.List;

/**
 * One article.
 *
 * @param language that it is shown in
 * @param fallback that language, if it is shown because the asked one is missing; else null
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
