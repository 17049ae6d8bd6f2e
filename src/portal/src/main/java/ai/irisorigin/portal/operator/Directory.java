package ai.irisorigin.portal.operator;

import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.access.Plan;
import ai.irisorigin.portal.tenancy.Organization;
import ai.irisorigin.portal.tenancy.PlatformSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * All organizations but the operator's own, by name. A page is read from where the last one ended, so the last page costs
 * what the first one does.
 */
@ApplicationScoped
class Directory {

    static final String LIST = "/operator/organizations";

    private static final int PAGE = 25;

    private static final String NAMED = " and (position(? in lower(o.name)) > 0 or position(? in o.slug) > 0"
            + " or o.id in (select tenant_id from platform.domain where position(? in host) > 0))";

    @Inject
    private PlatformSql sql;

    @Inject
    private Settings settings;

    /** Where a page begins or ends. */
    private record Place(String name, UUID id) {}

    /** What was typed at an organization's page and could not be done. */
    record Refused(String reason, String error, String planError) {
        static final Refused NOTHING = new Refused("", null, null);
    }

    /** The page behind one organization, or before another, or the first one. */
    OrganizationsPage list(OrganizationsPage.Filter filter, UUID after, UUID before) {
        boolean back = before != null;
        Place place = place(back ? before : after);
        List<OrganizationsPage.Row> found = rows(filter, place, back);
        boolean more = found.size() > PAGE;
        if (place != null && (found.isEmpty() || (back && !more))) {
            return list(filter, null, null);
        }
        var shown = new ArrayList<>(found.subList(0, Math.min(found.size(), PAGE)));
        if (back) {
            Collections.reverse(shown);
        }
        return new OrganizationsPage(
                filter,
                shown,
                place == null ? null : href(filter, "before", shown.get(0)),
                back || more ? href(filter, "after", shown.get(shown.size() - 1)) : null,
                total(filter));
    }

    Optional<OrganizationPage> organization(UUID id, Refused refused) {
        return sql
                .query(
                        "select o.*, r.name as reseller, s.active, s.invited from platform.organization o"
                                + " join platform.seat_usage s on s.tenant_id = o.id"
                                + " left join platform.organization r on r.id = o.reseller_id where o.id = ? and o.id <> ?",
                        row -> page(row, refused),
                        id,
                        Organization.PLATFORM.id())
                .stream()
                .findFirst();
    }

    private List<OrganizationsPage.Row> rows(OrganizationsPage.Filter filter, Place place, boolean back) {
        List<Object> parameters = new ArrayList<>();
        String statement = "select o.*" + matching(filter, parameters);
        if (place != null) {
            statement += " and (lower(o.name), o.id) " + (back ? "<" : ">") + " (?, ?)";
            parameters.add(place.name());
            parameters.add(place.id());
        }
        String order = back ? " desc" : "";
        return sql.query(
                statement + " order by lower(o.name)" + order + ", o.id" + order + " limit " + (PAGE + 1),
                this::row,
                parameters.toArray());
    }

    private long total(OrganizationsPage.Filter filter) {
        List<Object> parameters = new ArrayList<>();
        return sql.query("select count(*)" + matching(filter, parameters), row -> row.getLong(1), parameters.toArray())
                .get(0);
    }

    private String matching(OrganizationsPage.Filter filter, List<Object> parameters) {
        String condition = " from platform.organization o where o.id <> ?";
        parameters.add(Organization.PLATFORM.id());
        if (!filter.state().isEmpty()) {
            condition += " and o.state = ?";
            parameters.add(filter.state());
        }
        if (!filter.query().isEmpty()) {
            // A host may come with the port that the list shows.
            String query = filter.query().toLowerCase(Locale.ROOT).replaceFirst(":\\d+$", "");
            String suffix = "." + settings.baseDomain();
            condition += NAMED;
            parameters.add(query);
            parameters.add(query.endsWith(suffix) ? query.substring(0, query.length() - suffix.length()) : query);
            parameters.add(query);
        }
        return condition;
    }

    /** null if there is none, or none any more. */
    private Place place(UUID id) {
        return id == null
                ? null
                : sql
                        .query(
                                "select lower(name) from platform.organization where id = ?",
                                row -> new Place(row.getString(1), id),
                                id)
                        .stream()
                        .findFirst()
                        .orElse(null);
    }

    private static String href(OrganizationsPage.Filter filter, String direction, OrganizationsPage.Row row) {
        return UriBuilder.fromPath(LIST)
                .queryParam("query", "{query}")
                .queryParam("state", "{state}")
                .queryParam(direction, "{id}")
                .build(filter.query(), filter.state(), row.id())
                .toString();
    }

    private OrganizationsPage.Row row(ResultSet row) throws SQLException {
        String slug = row.getString("slug");
        return new OrganizationsPage.Row(
                row.getString("id"),
                row.getString("name"),
                slug,
                URI.create(settings.urlOf(slug)).getAuthority(),
                row.getString("plan"),
                row.getString("state").equals("suspended"),
                row.getTimestamp("created_at").toInstant());
    }

    private OrganizationPage page(ResultSet row, Refused refused) throws SQLException {
        OrganizationsPage.Row line = row(row);
        return new OrganizationPage(
                line.id(),
                line.name(),
                line.slug(),
                line.host(),
                settings.urlOf(line.slug()),
                line.plan(),
                row.getString("schema_name"),
                row.getString("language"),
                row.getString("time_zone"),
                row.getString("reseller"),
                line.suspended(),
                line.suspended() ? row.getString("state_reason") : refused.reason(),
                line.createdAt(),
                row.getLong("active"),
                row.getLong("invited"),
                refused.error(),
                refused.planError(),
                Plan.ALL.stream().map(Plan::key).toList());
    }
}
