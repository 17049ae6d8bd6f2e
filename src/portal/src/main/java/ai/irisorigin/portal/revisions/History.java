package ai.irisorigin.portal.revisions;

import ai.irisorigin.portal.authoring.Content;
import ai.irisorigin.portal.tenancy.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The texts that visitors of the current organization read at some time. */
@ApplicationScoped
@Transactional
public class History {

    private static final int SHOWN = 200;

    @Inject
    private TenantSql sql;

    /**
     * A text that was published.
     *
     * @param publisher empty if nobody knows any more
     */
    record Revision(int number, String title, String publisher, Instant publishedAt) {}

    /** The newest first. */
    List<Revision> of(UUID article, String language) {
        return sql.query(
                "select number, title, publisher, published_at from revision where article_id = ? and language = ?"
                        + " order by number desc limit " + SHOWN,
                row -> new Revision(
                        ((Number) row[0]).intValue(),
                        (String) row[1],
                        (String) row[2],
                        ((Timestamp) row[3]).toInstant()),
                article,
                language);
    }

    Optional<Content> find(UUID article, String language, int number) {
        return sql
                .query(
                        "select title, summary, markdown from revision where article_id = ? and language = ?"
                                + " and number = ?",
                        row -> new Content((String) row[0], (String) row[1], (String) row[2]),
                        article,
                        language,
                        number)
                .stream()
                .findFirst();
    }
}
