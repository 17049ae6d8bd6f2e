package ai.irisorigin.portal.knowledge;

import ai.irisorigin.portal.search.SearchIndex;
import ai.irisorigin.portal.tenancy.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Changes what the public reads: whatever is written here shows at once, is found by search and keeps its old addresses. */
@ApplicationScoped
@Transactional
public class Library {

    /** Addresses below /help that are not a category's. */
    private static final Set<String> RESERVED = Set.of("search", "images", "suggestions");

    @Inject
    private EntityManager entities;

    @Inject
    private TenantSql sql;

    @Inject
    private SearchIndex index;

    /** A category without a name yet, behind all others. */
    public UUID createCategory(String slug, String icon) {
        if (RESERVED.contains(slug) || isTaken("Category", slug)) {
            throw new SlugTakenException(slug);
        }
        int position = entities.createQuery("select coalesce(max(c.position), 0) from Category c", Integer.class)
                .getSingleResult();
        var category = new Category(slug, position + 1, icon);
        entities.persist(category);
        entities.flush();
        return category.id();
    }

    /** Gives a category its name in a language. */
    public void renameCategory(UUID category, String language, String name, String summary) {
        category(category).say(language, name, summary);
    }

    public void changeIcon(UUID category, String icon) {
        category(category).showAs(icon);
    }

    /** Whoever is not named comes behind those who are. */
    public void orderCategories(List<UUID> order) {
        for (Category category :
                entities.createQuery("select c from Category c", Category.class).getResultList()) {
            int place = order.indexOf(category.id());
            category.moveTo(place < 0 ? order.size() + 1 : place + 1);
        }
    }

    /** False, and nothing happens, if there are articles in it. */
    public boolean deleteCategory(UUID category) {
        Category found = category(category);
        boolean empty = entities.createQuery("select count(a) from Article a where a.category = :category", Long.class)
                        .setParameter("category", found)
                        .getSingleResult()
                == 0;
        if (empty) {
            entities.remove(found);
        }
        return empty;
    }

    /** An article that says nothing yet, so nobody sees it. */
    public UUID create(UUID category, String slug) {
        Category found = category(category);
        claim(slug);
        var article = new Article(found, slug, lastIn(found) + 1);
        entities.persist(article);
        entities.flush();
        return article.id();
    }

    /** To another category, another slug or both. The old address leads to the new one. */
    public void move(UUID article, UUID category, String slug) {
        Article found = article(article);
        Category target = category(category);
        if (!found.slug().equals(slug)) {
            String before = found.slug();
            claim(slug);
            found.rename(slug);
            sql.query(
                    "insert into old_slug (tenant_id, slug, article_id) values (platform.current_tenant(), ?, ?)"
                            + " on conflict (tenant_id, slug) do update set article_id = excluded.article_id returning 1",
                    row -> 1,
                    before,
                    article);
        }
        if (!found.isIn(target)) {
            found.moveTo(target, lastIn(target) + 1);
        }
    }

    /** Shows this text to the public in place of what it read before in this language. */
    public UUID publish(UUID article, String language, String title, String summary, String markdown, Instant now) {
        String plain = Markdown.toPlain(markdown);
        ArticleText text = article(article).write(language, title, summary, markdown, plain, now);
        entities.flush();
        index.put(article, language, title, summary, plain);
        return text.id();
    }

    /** Texts that were written before there was a search. */
    public void indexTheUnindexed() {
        entities.createQuery("select t from ArticleText t where t.plain is null", ArticleText.class)
                .getResultList()
                .forEach(text -> publish(
                        text.article().id(),
                        text.language(),
                        text.title(),
                        text.summary(),
                        text.markdown(),
                        text.updatedAt()));
    }

    public void unpublish(UUID article, String language) {
        article(article).text(language).ifPresent(text -> {
            article(article).withdraw(text);
            entities.remove(text);
        });
        index.remove(article, language);
    }

    /** With all its languages and old addresses. */
    public void delete(UUID article) {
        Article found = article(article);
        found.languages().forEach(language -> index.remove(article, language));
        entities.remove(found);
        entities.flush();
    }

    /** All articles of a category to the end of another one, in their order. */
    public void empty(UUID category, UUID into) {
        int last = lastIn(category(into));
        sql.query(
                "update article a set category_id = cast(? as uuid), position = ? + o.place from (select id,"
                        + " row_number() over (order by position, id) place from article where category_id = ?) o"
                        + " where a.id = o.id returning 1",
                row -> 1,
                into.toString(),
                last,
                category);
    }

    private void claim(String slug) {
        if (isTaken("Article", slug)) {
            throw new SlugTakenException(slug);
        }
        sql.query("delete from old_slug where slug = ? returning 1", row -> 1, slug);
    }

    private boolean isTaken(String entity, String slug) {
        return entities.createQuery("select count(x) from " + entity + " x where x.slug = :slug", Long.class)
                        .setParameter("slug", slug)
                        .getSingleResult()
                > 0;
    }

    private int lastIn(Category category) {
        return entities.createQuery(
                        "select coalesce(max(a.position), 0) from Article a where a.category = :category",
                        Integer.class)
                .setParameter("category", category)
                .getSingleResult();
    }

    private Category category(UUID id) {
        return found(entities.find(Category.class, id), id);
    }

    private Article article(UUID id) {
        return found(entities.find(Article.class, id), id);
    }

    private static <T> T found(T entity, UUID id) {
        if (entity == null) {
            throw new IllegalArgumentException("there is no " + id + " in this organization");
        }
        return entity;
    }

    /** Another article or category has this slug. */
    public static final class SlugTakenException extends RuntimeException {
        SlugTakenException(String slug) {
            super("the slug is taken: " + slug);
        }
    }
}
