package ai.irisorigin.portal.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The current organization's categories and articles, each in the reader's language or, if it lacks that, in its other one. */
@ApplicationScoped
@Transactional
public class HelpCentre {

    private static final int NEWEST = 6;
    private static final int RELATED = 4;

    private static final String IN_LANGUAGE = " (t.language = :language or not exists"
            + " (select x.id from %s x where x.%s = t.%s and x.language = :language))";

    private static final String LINKS = "select new ai.irisorigin.portal.knowledge.ArticleLink("
            + "t.article.category.slug, t.article.slug, t.language, t.title, t.summary, t.updatedAt) from ArticleText t where"
            + IN_LANGUAGE.formatted("ArticleText", "article", "article");

    private static final String CATEGORIES = "select new ai.irisorigin.portal.knowledge.CategoryCard("
            + "t.category.slug, t.language, t.name, t.summary, t.category.icon,"
            + " (select count(a) from Article a where a.category = t.category)) from CategoryText t where"
            + IN_LANGUAGE.formatted("CategoryText", "category", "category") + " order by t.category.position";

    @Inject
    private EntityManager entities;

    public HomePage home(String language) {
        return new HomePage(
                categories(language),
                links(" order by t.updatedAt desc", language)
                        .setMaxResults(NEWEST)
                        .getResultList());
    }

    public HelpPage help(String language) {
        Map<String, List<ArticleLink>> byCategory = links(" order by t.article.position", language)
                .getResultStream()
                .collect(Collectors.groupingBy(ArticleLink::category));
        return new HelpPage(categories(language).stream()
                .map(card -> card.listing(byCategory.getOrDefault(card.slug(), List.of())))
                .toList());
    }

    public Optional<ArticlePage> article(String category, String slug, String language) {
        return entities.createQuery(
                        "select t from ArticleText t where t.article.slug = :slug and t.article.category.slug = :category",
                        ArticleText.class)
                .setParameter("slug", slug)
                .setParameter("category", category)
                .getResultStream()
                .reduce((one, other) -> one.isIn(language) ? one : other)
                .map(text -> page(text, category, slug, language));
    }

    /** How many articles there are, each in one language or more. */
    public long size() {
        return entities.createQuery("select count(a) from Article a", Long.class)
                .getSingleResult();
    }

    public void add(Category category) {
        entities.persist(category);
    }

    public void add(Article article) {
        entities.persist(article);
    }

    private ArticlePage page(ArticleText text, String category, String slug, String language) {
        CategoryCard card = categories(language).stream()
                .filter(candidate -> candidate.slug().equals(category))
                .findFirst()
                .orElseThrow();
        List<ArticleLink> related = links(
                        " and t.article.category.slug = :category and t.article.slug <> :slug order by t.article.position",
                        language)
                .setParameter("category", category)
                .setParameter("slug", slug)
                .setMaxResults(RELATED)
                .getResultList();
        return new ArticlePage(
                text.title(),
                text.summary(),
                new ArticlePage.CategoryLink(category, card.name()),
                Markdown.toHtml(text.markdown()),
                text.updatedAt(),
                text.language(),
                text.isIn(language) ? null : text.language(),
                related);
    }

    private List<CategoryCard> categories(String language) {
        return entities.createQuery(CATEGORIES, CategoryCard.class)
                .setParameter("language", language)
                .getResultList();
    }

    private TypedQuery<ArticleLink> links(String rest, String language) {
        return entities.createQuery(LINKS + rest, ArticleLink.class).setParameter("language", language);
    }
}
