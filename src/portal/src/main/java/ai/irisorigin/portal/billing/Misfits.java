package ai.irisorigin.portal.billing;

import ai.irisorigin.portal.access.Feature;
import ai.irisorigin.portal.access.Meter;
import ai.irisorigin.portal.access.Plan;
import ai.irisorigin.portal.branding.Brands;
import ai.irisorigin.portal.domains.Domains;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.Organization;
import ai.irisorigin.portal.themes.Themes;
import ai.irisorigin.portal.usage.Statement;
import ai.irisorigin.portal.usage.Usage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** What the current organization has that a plan has no room for. */
@ApplicationScoped
@Transactional
class Misfits {

    @Inject
    private Usage usage;

    @Inject
    private Domains domains;

    @Inject
    private Brands brands;

    /** Why a smaller plan won't do: users or schema; with how much of it there is, and how much there may be. */
    record Misfit(String what, long used, long limit) {}

    /** What would have to go before this plan can hold. */
    List<Misfit> of(Plan plan) {
        List<Misfit> misfits = new ArrayList<>();
        Statement statement = usage.statement().on(plan);
        if (statement.over(Meter.USERS) > 0) {
            misfits.add(new Misfit("users", statement.used(Meter.USERS), plan.users()));
        }
        if (!Feature.OWN_SCHEMA.isIn(plan) && !CurrentTenant.required().schema().equals(Organization.SHARED_SCHEMA)) {
            misfits.add(new Misfit("schema", 1, 0));
        }
        long verified = Feature.DOMAIN.isIn(plan) ? 0 : domains.verified();
        if (verified > 0) {
            misfits.add(new Misfit("domain", verified, 0));
        }
        if (!Feature.THEMES.isIn(plan)
                && !brands.current().appearance().theme().name().equals(Themes.BASE)) {
            misfits.add(new Misfit("theme", 1, 0));
        }
        return misfits;
    }
}
