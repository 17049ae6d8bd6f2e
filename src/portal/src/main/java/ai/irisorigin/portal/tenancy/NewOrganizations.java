package ai.irisorigin.portal.tenancy;

import ai.irisorigin.portal.access.Feature;
import ai.irisorigin.portal.access.Plan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Gives a new organization its slug and its place: the shared schema, or one of its own if the plan has that. */
@ApplicationScoped
public class NewOrganizations {

    @Inject
    private PlatformSql sql;

    @Inject
    private Organizations organizations;

    @Inject
    private SpareSchemas schemas;

    /** Nobody belongs to it yet; empty if the slug is taken. */
    public Optional<Organization> add(UUID id, String slug, String name, Plan plan, String language) {
        boolean apart = Feature.OWN_SCHEMA.isIn(plan);
        // Nobody gets a schema made for a slug that they can't have.
        if (apart && isTaken(slug)) {
            return Optional.empty();
        }
        String schema = apart ? ownSchema(slug) : Organization.SHARED_SCHEMA;
        return organizations.add(
                new Organization(
                        id, slug, name, plan.key(), schema, language, timeZone(language), false, Standing.ENTITLED, 1),
                null);
    }

    public boolean isTaken(String slug) {
        return firstFree(List.of(slug)).isEmpty();
    }

    /** The first of these slugs that no organization has. */
    public Optional<String> firstFree(List<String> slugs) {
        return sql
                .query(
                        "select s.slug from unnest(?) with ordinality s (slug, place)"
                                + " where not exists (select from platform.organization o where o.slug = s.slug)"
                                + " order by s.place limit 1",
                        row -> row.getString(1),
                        (Object) slugs.toArray(String[]::new))
                .stream()
                .findFirst();
    }

    private String ownSchema(String slug) {
        String schema = "org_" + slug.replace('-', '_');
        schemas.take(schema);
        return schema;
    }

    private static ZoneId timeZone(String language) {
        return ZoneId.of(language.equals("th") ? "Asia/Bangkok" : "UTC");
    }
}
