package ai.irisorigin.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.Customer;
import com.stripe.model.Invoice;
import com.stripe.model.Subscription;
import com.stripe.model.testhelpers.TestClock;
import com.stripe.param.InvoiceCreateParams;
import com.stripe.param.InvoiceItemCreateParams;
import com.stripe.param.SubscriptionUpdateParams;
import com.stripe.param.SubscriptionUpdateParams.PauseCollection;
import com.stripe.param.common.EmptyParam;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is billed beside the price of a period, and periods that are not billed at all. */
class OverageTest {
    private final Shop shop = Shop.open();
    private TestClock clock;
    private Customer customer;
    private Subscription subscription;

    @BeforeEach
    void subscribe() throws StripeException {
        clock = shop.clock("2026-01-01T00:00:00Z");
        customer = shop.customer(clock, "pm_card_visa");
        subscription = shop.subscribe(customer, shop.monthly(9_900));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void what_is_put_on_the_draft_of_a_renewal_is_paid_with_it_and_what_waits_with_the_next() throws StripeException {
        shop.move(clock, "2026-02-01T00:10:00Z");
        Invoice draft = shop.invoices(subscription).get(0);
        assertThat(draft.getStatus()).isEqualTo("draft");

        create(overage(123).setInvoice(draft.getId()));
        create(overage(45));
        shop.move(clock, "2026-02-01T02:00:00Z");
        assertThat(shop.invoices(subscription).get(0).getAmountPaid()).isEqualTo(10_023);
        shop.move(clock, "2026-03-01T02:00:00Z");

        assertThat(shop.invoices(subscription).get(0).getAmountPaid()).isEqualTo(9_945);
    }

    @Test
    void the_last_overage_is_billed_after_the_subscription_has_ended() throws StripeException {
        shop.stripe().v1().subscriptions().cancel(subscription.getId());

        Invoice last = shop.stripe()
                .v1()
                .invoices()
                .create(InvoiceCreateParams.builder()
                        .setCustomer(customer.getId())
                        .setAutoAdvance(false)
                        .build());
        create(overage(678).setInvoice(last.getId()));
        shop.stripe().v1().invoices().finalizeInvoice(last.getId());
        Invoice paid = shop.stripe().v1().invoices().pay(last.getId());

        assertThat(paid.getStatus()).isEqualTo("paid");
        assertThat(paid.getAmountPaid()).isEqualTo(678);
        assertThat(shop.again(subscription).getStatus()).isEqualTo("canceled");
    }

    @Test
    void a_pause_voids_the_renewals_until_it_is_over_by_itself() throws StripeException {
        pause(PauseCollection.builder()
                .setBehavior(PauseCollection.Behavior.VOID)
                .setResumesAt(Plans.seconds("2026-03-15T00:00:00Z"))
                .build());

        shop.move(clock, "2026-02-20T00:00:00Z");
        shop.move(clock, "2026-04-02T00:00:00Z");

        assertThat(shop.again(subscription).getPauseCollection()).isNull();
        assertThat(shop.invoices(subscription))
                .extracting(Invoice::getStatus)
                .containsExactly("paid", "void", "void", "paid");
    }

    @Test
    void a_pause_that_is_undone_voids_nothing() throws StripeException {
        pause(PauseCollection.builder()
                .setBehavior(PauseCollection.Behavior.VOID)
                .build());
        shop.stripe()
                .v1()
                .subscriptions()
                .update(
                        subscription.getId(),
                        SubscriptionUpdateParams.builder()
                                .setPauseCollection(EmptyParam.EMPTY)
                                .build());

        shop.move(clock, "2026-02-02T00:00:00Z");

        assertThat(shop.invoices(subscription)).extracting(Invoice::getStatus).containsExactly("paid", "paid");
    }

    @Test
    void a_pause_that_is_over_when_a_period_begins_lets_that_period_be_paid() throws StripeException {
        pause(PauseCollection.builder()
                .setBehavior(PauseCollection.Behavior.VOID)
                .setResumesAt(Plans.seconds("2026-03-01T00:00:00Z"))
                .build());

        shop.move(clock, "2026-02-20T00:00:00Z");
        shop.move(clock, "2026-03-01T02:00:00Z");

        assertThat(shop.invoices(subscription)).extracting(Invoice::getStatus).containsExactly("paid", "void", "paid");
    }

    @Test
    void a_renewal_from_before_the_pause_is_paid_all_the_same() throws StripeException {
        shop.move(clock, "2026-02-01T00:10:00Z");
        pause(PauseCollection.builder()
                .setBehavior(PauseCollection.Behavior.VOID)
                .build());

        shop.move(clock, "2026-03-01T00:10:00Z");

        assertThat(shop.invoices(subscription)).extracting(Invoice::getStatus).containsExactly("void", "paid", "paid");
    }

    private void pause(PauseCollection pause) throws StripeException {
        shop.stripe()
                .v1()
                .subscriptions()
                .update(
                        subscription.getId(),
                        SubscriptionUpdateParams.builder()
                                .setPauseCollection(pause)
                                .build());
    }

    private InvoiceItemCreateParams.Builder overage(long cents) {
        return InvoiceItemCreateParams.builder()
                .setCustomer(customer.getId())
                .setAmount(cents)
                .setCurrency("usd")
                .setDescription("Conversations over the limit");
    }

    private void create(InvoiceItemCreateParams.Builder item) throws StripeException {
        shop.stripe().v1().invoiceItems().create(item.build());
    }
}
