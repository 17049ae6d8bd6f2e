package ai.irisorigin.portal.transfer;

import ai.irisorigin.portal.access.Meter;
import ai.irisorigin.portal.authoring.Content;
import ai.irisorigin.portal.authoring.Drafts;
import ai.irisorigin.portal.categories.CategoryForm;
import ai.irisorigin.portal.knowledge.Library;
import ai.irisorigin.portal.tenancy.TenantSql;
import ai.irisorigin.portal.usage.Usage;
import ai.irisorigin.portal.usage.UsageEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Makes articles of the files of an import, in one transaction. */
@ApplicationScoped
@Transactional
public class Takeover {

    private static final int AT_ONCE = 100;

    @Inject
    private TenantSql sql;

    @Inject
    private Usage usage;

    @Inject
    private EntityManager entities;

    @Inject
    private Library library;

    @Inject
    private Drafts drafts;

    @Inject
    private Clock clock;

    private record Text(
            int number, String kind, UUID article, String language, Content content, boolean isPublic, Instant dated) {}

    void of(UUID id, boolean publish, String person) {
        sql.query(
                Imports.PLAN + "update article_import_file f set action = p.verdict from plan p where f.import_id = ?"
                        + " and f.number = p.number returning 1",
                row -> 1,
                id,
                id);
        categories(id);
        articles(id);
        images(id);
        String kind = "";
        int number = -1;
        List<Text> texts = textsAfter(id, kind, number);
        while (!texts.isEmpty()) {
            texts.forEach(text -> write(text, publish, person));
            // What is written is not looked at again; keeping it would make each statement slower than the last.
            entities.flush();
            entities.clear();
            Text last = texts.get(texts.size() - 1);
            texts = textsAfter(id, last.kind(), last.number());
        }
        // The texts are articles now.
        sql.query("update article_import_file set markdown = null where import_id = ? returning 1", row -> 1, id);
        sql.query("delete from article_import_image where import_id = ? returning 1", row -> 1, id);
    }

    private void categories(UUID id) {
        Map<String, UUID> made = new HashMap<>();
        sql.query(
                        "select category, language, title, summary, icon from article_import_file where import_id = ?"
                                + " and action = 'category' order by position nulls last, number",
                        row -> row,
                        id)
                .forEach(row -> {
                    UUID category = made.computeIfAbsent((String) row[0], slug -> category(slug, (String) row[4]));
                    library.renameCategory(category, (String) row[1], (String) row[2], (String) row[3]);
                });
        entities.flush();
    }

    private UUID category(String slug, String icon) {
        return library.createCategory(slug, CategoryForm.isIcon(icon) ? icon : CategoryForm.ANY_ICON);
    }

    private void articles(UUID id) {
        sql.query(
                "insert into article (tenant_id, id, category_id, slug, position) select platform.current_tenant(),"
                        + " gen_random_uuid(), c.id, n.slug, coalesce(n.position, (select coalesce(max(position), 0)"
                        + " from article x where x.category_id = c.id) + row_number() over (partition by c.id order by"
                        + " n.number)) from (select distinct on (slug) slug, category, position, number"
                        + " from article_import_file where import_id = ? and action = 'create'"
                        + " order by slug, kind, number) n join category c on c.slug = n.category returning 1",
                row -> 1,
                id);
        sql.query(
                "delete from old_slug where slug in (select slug from article_import_file where import_id = ?"
                        + " and action = 'create') returning 1",
                row -> 1,
                id);
        sql.query(
                "update article_import_file f set article_id = a.id from article a where a.slug = f.slug"
                        + " and f.import_id = ? and f.action in ('create', 'add', 'change', 'same') returning 1",
                row -> 1,
                id);
    }

    private void images(UUID id) {
        Instant now = usage.now();
        usage.record(
                Meter.STORAGE,
                sql.query(
                        "insert into article_image (tenant_id, image_id, article_id, name, type, bytes, uploaded_at)"
                                + " select i.tenant_id, i.image_id, a.id, i.name, i.type, i.bytes, ?"
                                + " from article_import_image i left join article a on a.slug = i.slug"
                                + " where i.import_id = ? returning cast(image_id as text), length(bytes), name",
                        row -> new UsageEvent((String) row[0], (Integer) row[1], now, (String) row[2]),
                        clock.instant(),
                        id));
    }

    private List<Text> textsAfter(UUID id, String kind, int number) {
        return sql.query(
                "select f.number, f.kind, f.article_id, f.language, f.title, f.summary, f.markdown, f.public, f.dated"
                        + " from article_import_file f where f.import_id = ? and f.action in ('create', 'add', 'change')"
                        + " and (f.kind, f.number) > (?, ?) order by f.kind, f.number limit " + AT_ONCE,
                row -> new Text(
                        ((Number) row[0]).intValue(),
                        (String) row[1],
                        (UUID) row[2],
                        (String) row[3],
                        new Content((String) row[4], (String) row[5], (String) row[6]),
                        !Boolean.FALSE.equals(row[7]),
                        Optional.ofNullable((Timestamp) row[8])
                                .map(Timestamp::toInstant)
                                .orElse(null)),
                id,
                kind,
                number);
    }

    private void write(Text text, boolean publish, String person) {
        int version = drafts.overwrite(text.article(), text.language(), text.content(), person);
        boolean shown = publish && text.isPublic() && text.kind().equals("article");
        if (!shown || text.content().markdown().isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Instant moment = text.dated() == null ? now : text.dated();
        if (moment.isAfter(now)) {
            drafts.schedule(text.article(), text.language(), moment);
        } else {
            drafts.publish(text.article(), text.language(), version, person, moment);
        }
    }
}
