package ai.irisorigin.portal.transfer;

import ai.irisorigin.portal.authoring.Trash;
import ai.irisorigin.portal.categories.Topics;
import ai.irisorigin.portal.tenancy.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Imports of the current organization. One is planned first: its files are kept, and what would be done with each is told
 * anew whenever somebody asks, until they are taken over.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class Imports {

    static final int PAGE = 100;
    private static final int SHOWN = 10;
    private static final String SAYS = "(f.title, f.summary, f.markdown)";

    /** What is done with each file, or would be. */
    static final String PLAN = "with plan as (select f.number, f.path, f.kind, f.fault, f.category, f.slug, f.language,"
            + " f.title, f.public, coalesce(f.article_id, a.id) article, case when f.action is not null then f.action"
            + " when f.fault is not null then 'skipped'"
            + " when f.kind = 'category' then case when c.id is null then 'category' else 'known' end"
            + " when a.id is null then 'create' when a.category_id is distinct from c.id then 'elsewhere'"
            + " when d.article_id is null and t.id is null then 'add' when " + SAYS + " = " + says("d")
            + " or ((f.kind = 'article' or d.article_id is null) and " + SAYS + " = " + says("t") + ") then 'same'"
            + " else 'change' end verdict from article_import_file f left join category c on c.slug = f.category"
            + " left join article a on a.slug = f.slug and f.kind in ('article', 'newer')"
            + " left join draft d on d.article_id = a.id and d.language = f.language"
            + " left join article_text t on t.article_id = a.id and t.language = f.language where f.import_id = ?) ";

    @Inject
    private TenantSql sql;

    @Inject
    private Staging staging;

    @Inject
    private Topics topics;

    @Inject
    private Takeover takeover;

    @Inject
    private Trash trash;

    /** An import; its state is "planned", "done" or "withdrawn". */
    record Import(UUID id, String name, String createdBy, Instant createdAt, String state) {}

    /** A file, and what is done with it. */
    record Line(
            String path,
            String verdict,
            String fault,
            String title,
            String language,
            String category,
            Boolean isPublic,
            UUID article) {}

    private static String says(String table) {
        return "(%1$s.title, %1$s.summary, btrim(%1$s.markdown, chr(10) || ' '))".formatted(table);
    }

    /**
     * Reads an upload and keeps what it says.
     *
     * @param language of texts that don't say
     * @param category of files in no folder; may be empty
     */
    UUID plan(Path file, String name, String language, String category, String person) throws Refused, IOException {
        try (Bundle bundle = Bundle.open(file)) {
            Map<String, String> known = new HashMap<>();
            for (Topics.Topic topic : topics.all(language)) {
                topic.texts().values().forEach(text -> known.put(key(text.name()), topic.slug()));
                known.put(key(topic.slug()), topic.slug());
            }
            UUID id = staging.begin(name, person);
            List<Staging.Read> files = new Reading(
                            bundle, staging, id, language, category, said -> Optional.ofNullable(known.get(key(said))))
                    .all();
            if (files.isEmpty()) {
                throw new Refused("empty");
            }
            staging.keepAll(id, files);
            return id;
        } catch (Bundle.Unbearable e) {
            throw new Refused("bomb");
        }
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The newest first. */
    List<Import> latest() {
        return sql.query(
                "select import_id, name, created_by, created_at, state from article_import order by created_at desc"
                        + " limit " + SHOWN,
                Imports::read);
    }

    Optional<Import> find(UUID id) {
        return sql
                .query(
                        "select import_id, name, created_by, created_at, state from article_import where import_id = ?",
                        Imports::read,
                        id)
                .stream()
                .findFirst();
    }

    private static Import read(Object[] row) {
        return new Import(
                (UUID) row[0], (String) row[1], (String) row[2], ((Timestamp) row[3]).toInstant(), (String) row[4]);
    }

    /** How many files there are of each verdict. */
    Map<String, Long> counts(UUID id) {
        Map<String, Long> counts = new HashMap<>();
        sql.query(
                        PLAN + "select verdict, count(*) from plan group by verdict",
                        row -> Map.entry((String) row[0], ((Number) row[1]).longValue()),
                        id)
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    /** What somebody should look at first comes first. */
    List<Line> lines(UUID id, int page) {
        return sql.query(
                PLAN + "select path, verdict, fault, title, language, category, public, article from plan order by"
                        + " array_position(array['skipped', 'elsewhere', 'change', 'add', 'create', 'category', 'same',"
                        + " 'known'], verdict), number limit " + (PAGE + 1) + " offset ?",
                row -> new Line(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        (Boolean) row[6],
                        (UUID) row[7]),
                id,
                (page - 1) * PAGE);
    }

    /** Takes it over, all or nothing; false if that was done before. */
    boolean confirm(UUID id, boolean publish, String person) {
        boolean first = change(id, "planned", "done");
        if (first) {
            takeover.of(id, publish, person);
        }
        return first;
    }

    /** Throws a plan away. */
    void discard(UUID id) {
        sql.query("delete from article_import where import_id = ? and state = 'planned' returning 1", row -> 1, id);
    }

    /** Puts the articles that it created into the trash; what it changed has its history. False if that was done before. */
    boolean withdraw(UUID id, String person) {
        boolean first = change(id, "done", "withdrawn");
        if (first) {
            sql.query(
                            "select distinct on (f.article_id) f.article_id, f.title, f.language"
                                    + " from article_import_file f join article a on a.id = f.article_id"
                                    + " where f.import_id = ? and f.action = 'create' order by f.article_id, f.number",
                            row -> row,
                            id)
                    .forEach(row -> trash.put((UUID) row[0], (String) row[1], (String) row[2], person));
        }
        return first;
    }

    private boolean change(UUID id, String from, String to) {
        return !sql.query(
                        "update article_import set state = ? where import_id = ? and state = ? returning 1",
                        row -> 1,
                        to,
                        id,
                        from)
                .isEmpty();
    }
}
