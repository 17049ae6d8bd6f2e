package ai.irisorigin.portal.authoring;

import ai.irisorigin.portal.tenancy.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** All articles of the current organization, public or not, with those that changed last first. */
@ApplicationScoped
@Transactional
public class Shelf {

    static final int PAGE = 25;

    private static final String VERSIONS = "with version as (select coalesce(d.article_id, t.article_id) article_id,"
            + " coalesce(d.language, t.language) as language, coalesce(d.title, t.title) title,"
            + " coalesce(d.edited_at, t.updated_at) edited_at, coalesce(d.editor, '') editor, " + Phase.SQL
            + " phase from draft d full join article_text t on t.tenant_id = d.tenant_id"
            + " and t.article_id = d.article_id and t.language = d.language), line as (select article_id,"
            + " max(edited_at) edited_at, (array_agg(editor order by edited_at desc))[1] editor,"
            + " (array_agg(title order by (language = ?) desc, language))[1] title,"
            + " (array_agg(language order by (language = ?) desc, language))[1] as language,"
            + " string_agg(language || ' ' || phase, ',' order by language) phases from version group by article_id"
            + " having bool_or(";

    private static final String LINES = ")) select l.article_id, l.title, l.language, l.phases, l.editor, l.edited_at,"
            + " (select x.name from category_text x where x.category_id = a.category_id"
            + " order by (x.language = ?) desc, x.language limit 1), a.slug"
            + " from line l join article a on a.id = l.article_id where true";

    @Inject
    private TenantSql sql;

    /**
     * What to look for.
     *
     * @param query part of a title; may be empty
     * @param category null for every one
     * @param language null for every one
     * @param phase null for every one
     */
    record Search(String query, UUID category, String language, Phase phase) {}

    /** Some articles, and whether there are others before and after them. */
    record Slice(List<Line> lines, boolean hasPrevious, boolean hasNext) {}

    /** An article, with its title in the reader's language or another one that it has. */
    record Line(
            UUID article,
            String title,
            String language,
            List<ArticlesPage.Version> versions,
            String editor,
            Instant editedAt,
            String category,
            String slug) {

        static Line of(Object[] row) {
            return new Line(
                    (UUID) row[0],
                    (String) row[1],
                    (String) row[2],
                    Stream.of(((String) row[3]).split(",", -1))
                            .map(version -> version.split(" ", -1))
                            .map(version -> new ArticlesPage.Version(version[0], version[1]))
                            .toList(),
                    (String) row[4],
                    Draft.instant(row[5]),
                    (String) row[6],
                    (String) row[7]);
        }
    }

    /** A page of articles: beside a position, or from the start if there is none. */
    Slice search(Search search, Position position, String language) {
        boolean backwards = position != null && position.before();
        List<Line> found = new ArrayList<>(lines(search, position, backwards, language));
        boolean more = found.size() > PAGE;
        if (more) {
            found.remove(PAGE);
        }
        if (backwards) {
            Collections.reverse(found);
        }
        return new Slice(found, backwards ? more : position != null, backwards || more);
    }

    private List<Line> lines(Search search, Position position, boolean backwards, String language) {
        var query = new StringBuilder(VERSIONS).append("true");
        var parameters = new ArrayList<Object>(List.of(language, language));
        if (!search.query().isEmpty()) {
            query.append(" and lower(title) like ? escape '!'");
            parameters.add("%" + search.query().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%");
        }
        if (search.language() != null) {
            query.append(" and language = ?");
            parameters.add(search.language());
        }
        if (search.phase() != null) {
            query.append(" and phase = ?");
            parameters.add(search.phase().key());
        }
        query.append(LINES);
        parameters.add(language);
        if (search.category() != null) {
            query.append(" and a.category_id = ?");
            parameters.add(search.category());
        }
        if (position != null) {
            query.append(" and (l.edited_at, l.article_id) ")
                    .append(backwards ? '>' : '<')
                    .append(" (?, ?)");
            parameters.addAll(List.of(position.editedAt(), position.article()));
        }
        query.append(
                        backwards
                                ? " order by l.edited_at, l.article_id"
                                : " order by l.edited_at desc, l.article_id desc")
                .append(" limit ")
                .append(PAGE + 1);
        return sql.query(query.toString(), Line::of, parameters.toArray());
    }
}
