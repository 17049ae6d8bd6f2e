package ai.irisorigin.portal.authoring;

import ai.irisorigin.plugin.Event.ArticlePublished;
import ai.irisorigin.portal.happenings.Happenings;
import ai.irisorigin.portal.knowledge.Library;
import ai.irisorigin.portal.tenancy.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The drafts of the current organization. In SQL, because each change is one statement that names the version it began
 * with: of two editors at once, the database lets one through.
 */
@ApplicationScoped
@Transactional
public class Drafts {

    private static final String OF_ARTICLE =
            " from article a left join draft d on d.tenant_id = a.tenant_id and d.article_id = a.id and d.language = ?"
                    + " left join article_text t on t.tenant_id = a.tenant_id and t.article_id = a.id and t.language = ?";

    private static final String FIND = "select a.id, a.slug, c.id, c.slug, coalesce(d.title, t.title, ''),"
            + " coalesce(d.summary, t.summary, ''), coalesce(d.markdown, t.markdown, ''), coalesce(d.version, 0), "
            + Phase.SQL
            + ", t.id is not null, coalesce(d.editor, ''), coalesce(d.edited_at, t.updated_at), d.publish_at"
            + OF_ARTICLE + " join category c on c.tenant_id = a.tenant_id and c.id = a.category_id where a.id = ?";

    @Inject
    private TenantSql sql;

    @Inject
    private Library library;

    @Inject
    private Happenings happenings;

    @Inject
    private Clock clock;

    /** Of an article, which need not have been written in this language yet. */
    public Optional<Draft> find(UUID article, String language) {
        return sql.query(FIND, Draft::of, language, language, article).stream().findFirst();
    }

    /** A new article with its first draft; empty if the slug is taken. */
    Optional<UUID> create(UUID category, String slug, String language, Content content, String editor) {
        if (taken(slug)) {
            return Optional.empty();
        }
        UUID article = library.create(category, slug);
        save(article, language, 0, content, editor);
        return Optional.of(article);
    }

    /** To another category or address, for all its languages and at once; false if the address is taken. */
    boolean move(Draft draft, UUID category, String slug) {
        if (!draft.slug().equals(slug) && taken(slug)) {
            return false;
        }
        library.move(draft.article(), category, slug);
        return true;
    }

    /** Whoever asks at the same time for the same waits here for the one before. */
    private boolean taken(String slug) {
        sql.query("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, "article " + slug);
        return !sql.query("select 1 from article where slug = ?", row -> 1, slug)
                .isEmpty();
    }

    /** The draft's new version; empty, and nothing is changed, if it isn't at this version any more. */
    public Optional<Integer> save(UUID article, String language, int version, Content content, String editor) {
        begin(article, language);
        return sql
                .query(
                        "update draft set title = ?, summary = ?, markdown = ?, editor = ?, edited_at = ?,"
                                + " version = version + 1 where article_id = ? and language = ? and version = ?"
                                + " returning version",
                        row -> ((Number) row[0]).intValue(),
                        content.title(),
                        content.summary(),
                        content.markdown(),
                        editor,
                        clock.instant(),
                        article,
                        language,
                        version)
                .stream()
                .findFirst();
    }

    /** The draft's new version, whatever it said before. */
    public int overwrite(UUID article, String language, Content content, String editor) {
        begin(article, language);
        return sql.query(
                        "update draft set title = ?, summary = ?, markdown = ?, editor = ?, edited_at = ?,"
                                + " version = version + 1 where article_id = ? and language = ? returning version",
                        row -> ((Number) row[0]).intValue(),
                        content.title(),
                        content.summary(),
                        content.markdown(),
                        editor,
                        clock.instant(),
                        article,
                        language)
                .get(0);
    }

    /** Makes this version what visitors read; false if the draft isn't at this version any more. */
    boolean publish(UUID article, String language, int version, String publisher) {
        return publish(article, language, version, publisher, clock.instant());
    }

    /**
     * Makes this version what visitors read; false if the draft isn't at this version any more.
     *
     * @param dated what it says as its date
     */
    public boolean publish(UUID article, String language, int version, String publisher, Instant dated) {
        begin(article, language);
        return sql
                .query(
                        "update draft set published_version = version, publish_at = null where article_id = ?"
                                + " and language = ? and version = ? returning title, summary, markdown",
                        row -> new Content((String) row[0], (String) row[1], (String) row[2]),
                        article,
                        language,
                        version)
                .stream()
                .peek(content -> show(article, language, content, publisher, dated))
                .findFirst()
                .isPresent();
    }

    /** It will be published by itself, as it is then; or (null) it won't. */
    public void schedule(UUID article, String language, Instant moment) {
        sql.query(
                "update draft set publish_at = cast(? as timestamptz) where article_id = ? and language = ? returning 1",
                row -> 1,
                moment == null ? null : moment.toString(),
                article,
                language);
        forget(article, language);
        if (moment != null) {
            sql.query(
                    "insert into platform.publication_due (tenant_id, article_id, language, at)"
                            + " values (platform.current_tenant(), ?, ?, ?) returning 1",
                    row -> 1,
                    article,
                    language,
                    moment);
        }
    }

    /** Publishes what is due. Whoever else does so at the same time waits, and then finds nothing. */
    void publishDue() {
        sql.query(
                        "update draft set published_version = version, publish_at = null where publish_at <= ?"
                                + " returning article_id, language, title, summary, markdown, editor",
                        row -> row,
                        clock.instant())
                .forEach(row -> {
                    var content = new Content((String) row[2], (String) row[3], (String) row[4]);
                    show((UUID) row[0], (String) row[1], content, (String) row[5], clock.instant());
                });
        sql.query("delete from platform.publication_due where at <= ? returning 1", row -> 1, clock.instant());
    }

    private void forget(UUID article, String language) {
        sql.query(
                "delete from platform.publication_due where article_id = ? and language = ? returning 1",
                row -> 1,
                article,
                language);
    }

    /** Takes it away from visitors; the draft stays. */
    void unpublish(UUID article, String language) {
        begin(article, language);
        sql.query(
                "update draft set published_version = null, publish_at = null where article_id = ? and language = ?"
                        + " returning 1",
                row -> 1,
                article,
                language);
        forget(article, language);
        library.unpublish(article, language);
    }

    private void show(UUID article, String language, Content content, String publisher, Instant dated) {
        forget(article, language);
        library.publish(article, language, content.title(), content.summary(), content.markdown(), dated);
        happenings.tell(
                ArticlePublished.class,
                moment -> new ArticlePublished(
                        moment.id(),
                        moment.at(),
                        moment.page("/app/knowledge/" + article + "/" + language),
                        content.title()));
        sql.query(
                "insert into revision (tenant_id, article_id, language, number, title, summary, markdown, publisher,"
                        + " published_at) select platform.current_tenant(), ?, ?, coalesce(max(number), 0) + 1, ?, ?,"
                        + " ?, ?, ? from revision where article_id = ? and language = ? returning 1",
                row -> 1,
                article,
                language,
                content.title(),
                content.summary(),
                content.markdown(),
                publisher,
                dated,
                article,
                language);
    }

    /** A text that was public before it had a draft is the first of its history. */
    private void begin(UUID article, String language) {
        boolean begun = !sql.query(
                        "insert into draft (tenant_id, article_id, language, title, summary, markdown, version,"
                                + " published_version, editor, edited_at) select a.tenant_id, a.id, ?,"
                                + " coalesce(t.title, ''), coalesce(t.summary, ''), coalesce(t.markdown, ''), 0,"
                                + " case when t.id is null then null else 0 end, '', coalesce(t.updated_at, ?)"
                                + " from article a left join article_text t on t.tenant_id = a.tenant_id"
                                + " and t.article_id = a.id and t.language = ? where a.id = ?"
                                + " on conflict (tenant_id, article_id, language) do nothing returning 1",
                        row -> 1,
                        language,
                        clock.instant(),
                        language,
                        article)
                .isEmpty();
        if (begun) {
            sql.query(
                    "insert into revision (tenant_id, article_id, language, number, title, summary, markdown,"
                            + " publisher, published_at) select tenant_id, article_id, language, 1, title, summary,"
                            + " markdown, '', updated_at from article_text where article_id = ? and language = ?"
                            + " returning 1",
                    row -> 1,
                    article,
                    language);
        }
    }
}
