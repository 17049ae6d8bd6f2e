package ai.irisorigin.portal.transfer;

import ai.irisorigin.portal.tenancy.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the current organization's help centre consists of, a slice at a time, so that no size of it fills the memory. */
@ApplicationScoped
@Transactional
public class Export {

    static final UUID START = new UUID(0, 0);
    private static final int ARTICLES = 200;
    private static final int IMAGES = 8;

    private static final String TEXTS = "select a.id, c.slug, a.slug, a.position, x.language, x.title, x.summary,"
            + " x.markdown, x.state, x.newer, x.at from (select id, category_id, slug, position from article where id > ?"
            + " order by id limit " + ARTICLES + ") a join category c on c.id = a.category_id left join lateral ("
            + "select t.language, t.title, t.summary, t.markdown, 'published' state, false newer, t.updated_at at"
            + " from article_text t where t.article_id = a.id"
            + " union all select d.language, d.title, d.summary, d.markdown,"
            + " case when d.publish_at is null then 'draft' else 'scheduled' end, t.id is not null, d.publish_at from draft d"
            + " left join article_text t on t.article_id = d.article_id and t.language = d.language"
            + " where d.article_id = a.id and d.published_version is distinct from d.version"
            + " and (d.title, d.summary, d.markdown) is distinct from (t.title, t.summary, t.markdown)"
            + ") x on true order by a.id, x.language, x.newer";

    @Inject
    private TenantSql sql;

    /**
     * A text of an article.
     *
     * @param language null if the article says nothing in any
     * @param state "published", "scheduled" or "draft"
     * @param newer whether there is a published one besides
     * @param at when it was or will be published, or null
     */
    record Text(
            UUID article,
            String category,
            String slug,
            int position,
            String language,
            String title,
            String summary,
            String markdown,
            String state,
            boolean newer,
            Instant at) {}

    /** A category in a language. */
    record Named(String slug, String icon, int position, String language, String name, String summary) {}

    /** A picture, with its bytes as they are sent to visitors. */
    @SuppressWarnings("ArrayRecordComponent") // on its way to the zip, never compared
    record Picture(UUID id, String type, byte[] bytes) {

        String file() {
            return id + (type.equals("image/png") ? ".png" : ".jpg");
        }
    }

    List<Named> categories() {
        return sql.query(
                "select c.slug, c.icon, c.position, t.language, t.name, t.summary from category c"
                        + " join category_text t on t.category_id = c.id order by c.position, c.slug, t.language",
                row -> new Named(
                        (String) row[0],
                        (String) row[1],
                        ((Number) row[2]).intValue(),
                        (String) row[3],
                        (String) row[4],
                        (String) row[5]));
    }

    /** All texts of the next articles; empty after the last. */
    List<Text> textsAfter(UUID article) {
        return sql.query(
                TEXTS,
                row -> new Text(
                        (UUID) row[0],
                        (String) row[1],
                        (String) row[2],
                        ((Number) row[3]).intValue(),
                        (String) row[4],
                        (String) row[5],
                        (String) row[6],
                        (String) row[7],
                        (String) row[8],
                        Boolean.TRUE.equals(row[9]),
                        row[10] == null ? null : ((Timestamp) row[10]).toInstant()),
                article);
    }

    /** What the files of all pictures are called. */
    List<String> pictureFiles() {
        return sql.query(
                "select image_id, type from article_image order by image_id",
                row -> new Picture((UUID) row[0], (String) row[1], null).file());
    }

    /** The next pictures; empty after the last. */
    List<Picture> picturesAfter(UUID picture) {
        return sql.query(
                "select image_id, type, bytes from article_image where image_id > ? order by image_id limit " + IMAGES,
                row -> new Picture((UUID) row[0], (String) row[1], (byte[]) row[2]),
                picture);
    }
}
