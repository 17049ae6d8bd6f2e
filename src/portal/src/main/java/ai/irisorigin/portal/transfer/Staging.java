package ai.irisorigin.portal.transfer;

import static ai.irisorigin.portal.JsonText.JSON;

import ai.irisorigin.portal.tenancy.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Keeps what was read of an upload until somebody has looked at it and decides. */
@ApplicationScoped
@Transactional
public class Staging {

    /** What nobody took over by then is thrown away. */
    private static final Duration PATIENCE = Duration.ofDays(7);

    private static final int AT_ONCE = 100;

    @Inject
    private TenantSql sql;

    @Inject
    private Clock clock;

    /**
     * A file that was read.
     *
     * @param manuscript null for what is no text
     * @param fault why it is left out, or null
     */
    record Read(String path, String kind, String category, Manuscript manuscript, String fault) {}

    /** Begins an import, with nothing in it. */
    UUID begin(String name, String person) {
        sql.query(
                "delete from article_import where state = 'planned' and created_at < ? returning 1",
                row -> 1,
                clock.instant().minus(PATIENCE));
        var id = UUID.randomUUID();
        sql.query(
                "insert into article_import (tenant_id, import_id, name, created_by, created_at, state)"
                        + " values (platform.current_tenant(), ?, ?, ?, ?, 'planned') returning 1",
                row -> 1,
                id,
                name,
                person,
                clock.instant());
        return id;
    }

    void keepAll(UUID id, List<Read> files) {
        for (int from = 0; from < files.size(); from += AT_ONCE) {
            keep(id, from, files.subList(from, Math.min(from + AT_ONCE, files.size())));
        }
    }

    private void keep(UUID id, int first, List<Read> files) {
        JsonArrayBuilder rows = JSON.createArrayBuilder();
        for (int i = 0; i < files.size(); i++) {
            rows.add(row(first + i, files.get(i)));
        }
        sql.query(
                "insert into article_import_file (tenant_id, import_id, number, path, kind, fault, category, slug,"
                        + " language, title, summary, markdown, position, icon, public, dated)"
                        + " select platform.current_tenant(), cast(? as uuid), x.* from jsonb_to_recordset("
                        + "cast(? as jsonb)) as x(number int, path text, kind text, fault text, category text, slug text,"
                        + " language text, title text, summary text, markdown text, position int, icon text,"
                        + " public boolean, dated timestamptz) returning 1",
                row -> 1,
                id.toString(),
                rows.build().toString());
    }

    private static JsonObjectBuilder row(int number, Read file) {
        JsonObjectBuilder row = JSON.createObjectBuilder()
                .add("number", number)
                .add("path", file.path())
                .add("kind", file.kind());
        add(row, "fault", file.fault());
        add(row, "category", file.category());
        Manuscript text = file.manuscript();
        if (text != null) {
            row.add("slug", text.slug())
                    .add("language", text.language())
                    .add("title", text.title())
                    .add("summary", text.summary())
                    .add("markdown", text.markdown());
            add(row, "icon", text.icon());
            add(row, "dated", text.dated() == null ? null : text.dated().toString());
            if (text.position() != null) {
                row.add("position", text.position());
            }
            if (text.isPublic() != null) {
                row.add("public", text.isPublic());
            }
        }
        return row;
    }

    private static void add(JsonObjectBuilder row, String name, String value) {
        if (value != null) {
            row.add(name, value);
        }
    }

    /** A picture that is new, drawn anew; the article with this slug shows it. */
    void keepImage(UUID id, UUID image, String slug, String name, String type, byte[] bytes) {
        sql.query(
                "insert into article_import_image (tenant_id, import_id, image_id, slug, name, type, bytes)"
                        + " values (platform.current_tenant(), ?, ?, ?, ?, ?, ?) returning 1",
                row -> 1,
                id,
                image,
                slug,
                name,
                type,
                bytes);
    }

    /** Whether there is an image with this id and exactly these bytes. */
    boolean isThere(UUID image, byte[] bytes) {
        return !sql.query("select 1 from article_image where image_id = ? and bytes = ?", row -> 1, image, bytes)
                .isEmpty();
    }
}
