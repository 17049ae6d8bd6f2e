package ai.irisorigin.portal.operator;

import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.identity.EmailAddress;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.DatabaseMigrated;
import ai.irisorigin.portal.tenancy.Organization;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** At each start, sees to it that whom the settings name can come to operate the platform, if nobody does. */
@ApplicationScoped
class FirstOperator {

    @Inject
    private Settings settings;

    @Inject
    private FirstPeople firstPeople;

    void invite(@Observes DatabaseMigrated event) {
        settings.firstOperator()
                .map(EmailAddress::normal)
                .ifPresent(
                        email -> CurrentTenant.during(Organization.PLATFORM, () -> firstPeople.inviteOperator(email)));
    }
}
