package ai.irisorigin.portal.billing;

import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.Organization;
import ai.irisorigin.portal.tenancy.Organizations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Puts to use what Stripe told: all that is known of a customer's at once, for one question answers it. */
@ApplicationScoped
class StripeWork {

    private static final Logger LOG = Logger.getLogger(StripeWork.class.getName());
    private static final int BATCH = 50;
    private static final Duration AWAY = Duration.ofSeconds(15);

    @Inject
    private StripeEvents events;

    @Inject
    private Organizations organizations;

    @Inject
    private Books books;

    @Inject
    private Checkouts checkouts;

    /** Until nothing is due. */
    void work() {
        for (List<StripeEvents.Told> batch = events.claim(BATCH); !batch.isEmpty(); batch = events.claim(BATCH)) {
            Map<String, List<StripeEvents.Told>> byCustomer = batch.stream()
                    .collect(Collectors.groupingBy(
                            event -> Objects.toString(event.customer(), ""), LinkedHashMap::new, Collectors.toList()));
            byCustomer.forEach(this::work);
        }
    }

    private void work(String customer, List<StripeEvents.Told> told) {
        Optional<Organization> organization =
                events.organizationOf(customer).stream().findFirst().flatMap(organizations::byId);
        if (organization.isEmpty()) {
            told.forEach(event -> events.ignore(event, "The customer is none of ours."));
            return;
        }
        try {
            CurrentTenant.during(organization.get(), () -> use(told));
            told.forEach(events::done);
        } catch (BillingAwayException e) {
            told.forEach(event -> events.postpone(event, AWAY, e.getMessage()));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "What Stripe told of " + customer + " could not be used", e);
            told.forEach(event -> fail(event, e));
        }
    }

    private void use(List<StripeEvents.Told> told) {
        for (StripeEvents.Told event : told) {
            if (event.type().equals("checkout.session.completed")) {
                checkouts.fulfill(event.object());
            }
        }
        books.follow();
        if (told.stream().anyMatch(event -> event.type().equals("customer.updated"))) {
            checkouts.payWithNewCard();
        }
    }

    private void fail(StripeEvents.Told event, RuntimeException e) {
        if (events.fail(event, String.valueOf(e.getMessage()))) {
            LOG.log(Level.SEVERE, "The event {0} is put aside for the operator", event.id());
        }
    }
}
