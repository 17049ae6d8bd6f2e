package ai.irisorigin.portal.knowledge;

import ai.irisorigin.portal.search.Search;
import ai.irisorigin.portal.tenancy.TenantSql;
import ai.irisorigin.portal.web.SafeHtml;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
            + " (select count(distinct x.article) from ArticleText x where x.article.category = t.category))"
            + " from CategoryText t where"
            + IN_LANGUAGE.formatted("CategoryText", "category", "category") + " order by t.category.position";

    /** A sitemap has 50,000 addresses at most (sitemaps.org, protocol), and two texts of an article take three. */
    private static final int MOST_IN_A_SITEMAP = 33_000;

    @Inject
    private EntityManager entities;

    @Inject
    private TenantSql sql;

    @Inject
    private Search search;

    public HomePage home(String language) {
        return new HomePage(
                categories(language),
                links(" order by t.updatedAt desc", language)
                        .setMaxResults(NEWEST)
                        .getResultList());
    }

    public HelpPage help(String language) {
        Map<String, List<ArticleLink>> byCategory = links(" order by t.article.position, t.article.slug", language)
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

    public Optional<CategoryPage> category(String slug, String language) {
        List<CategoryCard> all = categories(language);
        return all.stream()
                .filter(card -> card.slug().equals(slug))
                .findFirst()
                .map(card -> new CategoryPage(
                        card.listing(links(
                                        " and t.article.category.slug = :category order by t.article.position, t.article.slug",
                                        language)
                                .setParameter("category", slug)
                                .getResultList()),
                        all.stream().filter(other -> !other.slug().equals(slug)).toList()));
    }

    /**
     * The published articles that are nearest to what somebody asked at length, the best first.
     *
     * @param language of the reader
     */
    public List<Reading> nearest(String question, String language, int most) {
        return search.nearest(question, language, most).stream()
                .flatMap(near -> entities.createQuery(
                                "select t from ArticleText t where t.article.id = :article and t.language = :language",
                                ArticleText.class)
                        .setParameter("article", near.article())
                        .setParameter("language", near.language())
                        .getResultStream())
                .map(ArticleText::reading)
                .toList();
    }

    /** Where an article is that has, or once had, this slug. */
    public Optional<String> addressOf(String slug) {
        return sql
                .query(
                        "select c.slug, a.slug from article a join category c on c.id = a.category_id"
                                + " where a.id = coalesce((select id from article where slug = ?),"
                                + " (select article_id from old_slug where slug = ?))"
                                + " and exists (select from article_text t where t.article_id = a.id)",
                        row -> "/help/" + row[0] + "/" + row[1],
                        slug,
                        slug)
                .stream()
                .findFirst();
    }

    /** Whether an article at this address was deleted not long ago. */
    public boolean isGone(String slug) {
        return !sql.query("select 1 from trashed_article where slug = ?", row -> 1, slug)
                .isEmpty();
    }

    /** The text that a reader of this language is shown. */
    Optional<ShownText> shown(String category, String slug, String language) {
        return sql
                .query(
                        "select t.article_id, t.language, t.title from article_text t"
                                + " join article a on a.id = t.article_id join category c on c.id = a.category_id"
                                + " where c.slug = ? and a.slug = ? order by t.language = ? desc limit 1",
                        row -> new ShownText((UUID) row[0], (String) row[1], (String) row[2]),
                        category,
                        slug,
                        language)
                .stream()
                .findFirst();
    }

    record ShownText(UUID article, String language, String title) {}

    /** All that the public may read, an entry an article and language. */
    List<ArticleLink> everything() {
        return entities.createQuery(
                        "select new ai.irisorigin.portal.knowledge.ArticleLink(t.article.category.slug, t.article.slug,"
                                + " t.language, t.title, t.summary, t.updatedAt) from ArticleText t"
                                + " order by t.article.id, t.language",
                        ArticleLink.class)
                .setMaxResults(MOST_IN_A_SITEMAP)
                .getResultList();
    }

    /** How many articles there are, each in one language or more. */
    public long size() {
        return entities.createQuery("select count(a) from Article a", Long.class)
                .getSingleResult();
    }

    private ArticlePage page(ArticleText text, String category, String slug, String language) {
        CategoryCard card = categories(language).stream()
                .filter(candidate -> candidate.slug().equals(category))
                .findFirst()
                .orElseThrow();
        List<ArticleLink> related = links(
                        " and t.article.category.slug = :category and t.article.slug <> :slug order by t.article.position, t.article.slug",
                        language)
                .setParameter("category", category)
                .setParameter("slug", slug)
                .setMaxResults(RELATED)
                .getResultList();
        SafeHtml body = Markdown.toHtml(text.markdown());
        return new ArticlePage(
                slug,
                text.title(),
                text.summary(),
                new ArticlePage.CategoryLink(category, card.name()),
                body,
                ArticlePage.contents(body),
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
