package ai.irisorigin.portal.knowledge;

import ai.irisorigin.portal.web.Page;
import ai.irisorigin.portal.web.SafeHtml;
import java.time.Instant;
import java.util.List;

/**
 * One article.
 *
 * @param contents headings in its body, if there are enough of them to choose from
 * @param language that it is shown in
 * @param fallback that language, if it is shown because the asked one is missing; else null
 * @param related others of its category
 */
@Page.View(value = "knowledge/article", cached = true)
public record ArticlePage(
        String slug,
        String title,
        String summary,
        CategoryLink category,
        SafeHtml body,
        List<Section> contents,
        Instant updated,
        String language,
        String fallback,
        List<ArticleLink> related)
        implements Page {

    private static final int WORTH_A_LIST = 3;

    public record CategoryLink(String slug, String name) {}

    /**
     * A heading to jump to.
     *
     * @param minor whether it stands below another one
     */
    public record Section(String anchor, String heading, boolean minor) {}

    static List<Section> contents(SafeHtml body) {
        List<Markdown.Heading> headings = Markdown.headings(body);
        return headings.size() < WORTH_A_LIST
                ? List.of()
                : headings.stream()
                        .map(heading -> new Section(heading.anchor(), heading.text(), heading.minor()))
                        .toList();
    }
}
