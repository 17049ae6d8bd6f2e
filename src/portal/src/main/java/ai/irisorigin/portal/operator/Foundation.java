package ai.irisorigin.portal.operator;

import ai.irisorigin.portal.access.Plan;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.NewOrganizations;
import ai.irisorigin.portal.tenancy.Organization;
import ai.irisorigin.portal.tenancy.Organizations;
import ai.irisorigin.portal.tenancy.PlatformSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/**
 * Creates organizations, each with an invitation of its owner. The two are written by different roles and so in two
 * transactions; whoever sends the same form again gets the same organization, and the invitation if it is still missing.
 */
@ApplicationScoped
class Foundation {

    @Inject
    private PlatformSql sql;

    @Inject
    private Organizations organizations;

    @Inject
    private NewOrganizations newOrganizations;

    @Inject
    private FirstPeople firstPeople;

    /** Empty if the slug is another organization's. */
    Optional<Organization> create(NewOrganizationForm form) {
        Optional<Organization> organization = add(form).or(() -> createdBefore(form));
        Plan plan = Plan.parse(form.plan).orElseThrow();
        organization.ifPresent(
                found -> CurrentTenant.during(found, () -> firstPeople.inviteOwner(form.ownerEmail(), plan)));
        return organization;
    }

    private Optional<Organization> add(NewOrganizationForm form) {
        return newOrganizations.add(
                UUID.randomUUID(),
                form.slug(),
                form.name(),
                Plan.parse(form.plan).orElseThrow(),
                form.language);
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
