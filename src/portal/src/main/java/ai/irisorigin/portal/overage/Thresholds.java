package ai.irisorigin.portal.overage;

import ai.irisorigin.plugin.Event.UsageThreshold;
import ai.irisorigin.portal.billing.BillingMails;
import ai.irisorigin.portal.happenings.Happenings;
import ai.irisorigin.portal.usage.ThresholdReached;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Tells those who see to the plan before, and when, a limit is reached: once each in a period, and again of a larger plan's. */
@ApplicationScoped
class Thresholds {

    @Inject
    private BillingMails mails;

    @Inject
    private Happenings happenings;

    void tell(@Observes ThresholdReached reached) {
        String meter = reached.meter().key();
        mails.tellOfUsage(
                reached.percent(),
                meter,
                meter + " " + reached.terms().starts() + " "
                        + reached.terms().plan().key());
        happenings.tell(
                UsageThreshold.class,
                moment -> new UsageThreshold(
                        moment.id(), moment.at(), moment.page("/app/usage"), meter, reached.percent()));
    }
}
