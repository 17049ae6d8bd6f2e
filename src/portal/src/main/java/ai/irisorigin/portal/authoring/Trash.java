package ai.irisorigin.portal.authoring;

import ai.irisorigin.portal.knowledge.Library;
import ai.irisorigin.portal.tenancy.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Deleted articles of the current organization. Each is kept as one document with all its languages, its history and its
 * addresses, so that nothing that reads articles has to know of it; after thirty days it is gone.
 */
@ApplicationScoped
@Transactional
public class Trash {

    static final int SHOWN = 200;
    private static final Duration KEPT = Duration.ofDays(30);

    private static final String WHOLE = "jsonb_build_object('article', to_jsonb(a)," + all("drafts", "draft")
            + "," + all("texts", "article_text") + "," + all("revisions", "revision") + ","
            + all("old_slugs", "old_slug") + "," + all("ratings", "article_rating") + ","
            + all("comments", "article_comment") + "," + all("images", "article_image", "x.image_id") + ")";

    @Inject
    private TenantSql sql;

    @Inject
    private Library library;

    @Inject
    private Clock clock;

    /** A deleted article, with its title in one of its languages. */
    record Deleted(UUID article, String title, String language, String deletedBy, Instant deletedAt) {

        Instant goneAt() {
            return deletedAt.plus(KEPT);
        }
    }

    private static String all(String name, String table) {
        return all(name, table, "to_jsonb(x)");
    }

    private static String all(String name, String table, String what) {
        return "'%s', coalesce((select jsonb_agg(%s) from %s x where x.article_id = a.id), jsonb_build_array())"
                .formatted(name, what, table);
    }

    /** Takes an article away from visitors and editors. */
    public void put(UUID article, String title, String language, String person) {
        purge();
        sql.query(
                "insert into trashed_article (tenant_id, article_id, slug, title, language, deleted_by, deleted_at,"
                        + " content) select a.tenant_id, a.id, a.slug, ?, ?, ?, ?, " + WHOLE
                        + " from article a where a.id = ? returning 1",
                row -> 1,
                title,
                language,
                person,
                clock.instant(),
                article);
        sql.query("delete from platform.publication_due where article_id = ? returning 1", row -> 1, article);
        library.delete(article);
    }

    /** The last deleted first. */
    List<Deleted> all() {
        return sql.query(
                "select article_id, title, language, deleted_by, deleted_at from trashed_article where deleted_at > ?"
                        + " order by deleted_at desc, article_id limit " + SHOWN,
                Trash::deleted,
                clock.instant().minus(KEPT));
    }

    Optional<Deleted> find(UUID article) {
        return sql
                .query(
                        "select article_id, title, language, deleted_by, deleted_at from trashed_article"
                                + " where article_id = ? and deleted_at > ?",
                        Trash::deleted,
                        article,
                        clock.instant().minus(KEPT))
                .stream()
                .findFirst();
    }

    /**
     * Brings an article back as it was; false if there is no category to put it into. If another article has its
     * address by now, it gets a longer one; if its category is gone, it goes into the first.
     */
    boolean restore(UUID article) {
        Optional<UUID> category = sql
                .query(
                        "select c.id from category c order by (c.id = (select cast(content -> 'article' ->>"
                                + " 'category_id' as uuid) from trashed_article where article_id = ?)) desc, c.position"
                                + " limit 1",
                        row -> (UUID) row[0],
                        article)
                .stream()
                .findFirst();
        category.ifPresent(found -> restore(article, found));
        return category.isPresent();
    }

    private void restore(UUID article, UUID category) {
        sql.query(
                "insert into article select (jsonb_populate_record(cast(null as article), (content -> 'article') ||"
                        + " jsonb_build_object('category_id', cast(? as text), 'slug', slug || case when exists (select"
                        + " from article a where a.slug = t.slug) then '-' || left(cast(t.article_id as text), 8) else ''"
                        + " end))).* from trashed_article t where t.article_id = ? returning 1",
                row -> 1,
                category.toString(),
                article);
        rows("draft", "drafts", article);
        rows("revision", "revisions", article);
        rows("old_slug", "old_slugs", article);
        rows("article_rating", "ratings", article);
        rows("article_comment", "comments", article);
        sql.query("update draft set publish_at = null where article_id = ? returning 1", row -> 1, article);
        sql.query(
                "update article_image i set article_id = t.article_id from trashed_article t where t.article_id = ?"
                        + " and i.article_id is null and t.content -> 'images' @> to_jsonb(i.image_id) returning 1",
                row -> 1,
                article);
        sql.query(
                        "select x.language, x.title, x.summary, x.markdown, x.updated_at from trashed_article t,"
                                + " jsonb_to_recordset(t.content -> 'texts') as x(language text, title text, summary text,"
                                + " markdown text, updated_at timestamptz) where t.article_id = ?",
                        row -> row,
                        article)
                .forEach(row -> library.publish(
                        article,
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        ((Timestamp) row[4]).toInstant()));
        forget(article);
    }

    private void rows(String table, String name, UUID article) {
        sql.query(
                "insert into %1$s select (jsonb_populate_recordset(cast(null as %1$s), content -> '%2$s')).*"
                                .formatted(table, name)
                        + " from trashed_article where article_id = ? on conflict do nothing returning 1",
                row -> 1,
                article);
    }

    /** From now on nobody can bring it back. */
    void forget(UUID article) {
        sql.query("delete from trashed_article where article_id = ? returning 1", row -> 1, article);
    }

    private void purge() {
        sql.query(
                "delete from trashed_article where deleted_at <= ? returning 1",
                row -> 1,
                clock.instant().minus(KEPT));
    }

    private static Deleted deleted(Object[] row) {
        return new Deleted(
                (UUID) row[0], (String) row[1], (String) row[2], (String) row[3], ((Timestamp) row[4]).toInstant());
    }
}
