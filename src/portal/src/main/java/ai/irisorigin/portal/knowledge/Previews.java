package ai.irisorigin.portal.knowledge;

import ai.irisorigin.portal.web.SafeHtml;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Articles as their page would show them, before visitors read them. */
@ApplicationScoped
@Transactional
public class Previews {

    @Inject
    private EntityManager entities;

    public ArticlePage article(
            String category, String slug, String language, String title, String summary, String markdown, Instant now) {
        String name = entities.createQuery(
                        "select t from CategoryText t where t.category.slug = :category", CategoryText.class)
                .setParameter("category", category)
                .getResultStream()
                .reduce((one, other) -> one.isIn(language) ? one : other)
                .map(CategoryText::name)
                .orElse(category);
        SafeHtml body = Markdown.toHtml(markdown);
        return new ArticlePage(
                slug,
                title,
                summary,
                new ArticlePage.CategoryLink(category, name),
                body,
                ArticlePage.contents(body),
                now,
                language,
                null,
                List.of());
    }
}
