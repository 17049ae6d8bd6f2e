package ai.irisorigin.portal.operator;

import ai.irisorigin.portal.access.Plan;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.Migrations;
import ai.irisorigin.portal.tenancy.Organization;
import ai.irisorigin.portal.tenancy.Organizations;
import ai.irisorigin.portal.tenancy.PlatformSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Creates organizations, each with an invitation of its owner. The two are written by different roles and so in two
 * transactions; whoever sends the same form again gets the same organization, and the invitation if it is still missing.
 */
@ApplicationScoped
class Foundation {

    /** These have a schema of their own. */
    private static final Set<Plan> APART = Set.of(Plan.ENTERPRISE, Plan.ENTERPRISE_PLUS);

    @Inject
    private PlatformSql sql;

    @Inject
    private Organizations organizations;

    @Inject
    private Migrations migrations;

    @Inject
    private FirstPeople firstPeople;

    /** Empty if the slug is another organization's. */
    Optional<Organization> create(NewOrganizationForm form) {
        Optional<Organization> created = isTaken(form.slug()) ? Optional.empty() : add(form);
        Optional<Organization> organization = created.or(() -> createdBefore(form));
        organization.ifPresent(found -> CurrentTenant.during(found, () -> firstPeople.inviteOwner(form.ownerEmail())));
        return organization;
    }

    private Optional<Organization> add(NewOrganizationForm form) {
        return organizations.add(
                new Organization(
                        UUID.randomUUID(),
                        form.slug(),
                        form.name(),
                        form.plan,
                        schema(form),
                        form.language,
                        ZoneId.of(form.language.equals("th") ? "Asia/Bangkok" : "UTC"),
                        false,
                        1),
                null);
    }

    private String schema(NewOrganizationForm form) {
        if (!APART.contains(Plan.parse(form.plan).orElseThrow())) {
            return Organization.SHARED_SCHEMA;
        }
        String schema = "org_" + form.slug().replace('-', '_');
        migrations.migrateSchema(schema);
        return schema;
    }

    private boolean isTaken(String slug) {
        return !sql.query("select 1 from platform.organization where slug = ?", row -> true, slug)
                .isEmpty();
    }

    /** The same as asked for now: nobody but this owner has been invited to it, or belongs to it. */
    private Optional<Organization> createdBefore(NewOrganizationForm form) {
        return sql
                .query(
                        "select id from platform.organization o where slug = ? and name = ? and plan = ? and language = ?"
                                + " and not exists (select from platform.membership where tenant_id = o.id)"
                                + " and not exists (select from platform.invitation where tenant_id = o.id and email <> ?)",
                        row -> row.getObject(1, UUID.class),
                        form.slug(),
                        form.name(),
                        form.plan,
                        form.language,
                        form.ownerEmail())
                .stream()
                .findFirst()
                .flatMap(organizations::byId);
    }
}
