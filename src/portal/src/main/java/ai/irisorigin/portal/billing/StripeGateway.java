package ai.irisorigin.portal.billing;

import static ai.irisorigin.portal.billing.StripeConnection.key;

import com.stripe.exception.StripeException;
import com.stripe.model.Customer;
import com.stripe.model.Event;
import com.stripe.model.testhelpers.TestClock;
import com.stripe.net.RequestOptions;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.CustomerListParams;
import com.stripe.param.CustomerUpdateParams;
import com.stripe.param.EventListParams;
import com.stripe.param.InvoiceListParams;
import com.stripe.param.PaymentMethodAttachParams;
import com.stripe.param.SubscriptionCreateParams;
import com.stripe.param.SubscriptionListParams;
import com.stripe.param.SubscriptionResumeParams;
import com.stripe.param.SubscriptionUpdateParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import com.stripe.param.testhelpers.TestClockAdvanceParams;
import com.stripe.param.testhelpers.TestClockCreateParams;
import com.stripe.service.V1Services;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Stripe, as far as we use it. Each change has an idempotency key of ours, so that a call whose answer was lost can be
 * made again; whoever calls has written down before what the key is made of. What may have changed until then, or may be
 * asked for again after Stripe has forgotten the key, is looked for before it is made.
 */
@ApplicationScoped
class StripeGateway {

    private static final long MOST_INVOICES = 20;
    private static final long PAGE = 100;

    /** Metadata by which we find a customer again. */
    private static final String ORGANIZATION = "organization";

    @Inject
    private StripeConnection stripe;

    @Inject
    private StripeCatalog catalog;

    /** Stripe's own page, and the id of the visit. */
    record PaymentPage(String session, String url) {}

    /** What a finished visit to the checkout brought. */
    record Session(String customer, boolean complete, String paymentMethod) {}

    /** A clock that stands at this moment until it is moved; Stripe has them for test keys only. */
    String createTestClock(Instant at, String organization) {
        return stripe.call(api -> api.testHelpers()
                .testClocks()
                .create(
                        TestClockCreateParams.builder()
                                .setFrozenTime(at.getEpochSecond())
                                .setName(organization)
                                .build(),
                        key("clock", organization))
                .getId());
    }

    void advance(String testClock, Instant to) {
        stripe.call(api -> api.testHelpers()
                .testClocks()
                .advance(
                        testClock,
                        TestClockAdvanceParams.builder()
                                .setFrozenTime(to.getEpochSecond())
                                .build()));
    }

    /** Empty while Stripe is busy with what happened in the time that was skipped. */
    Optional<Instant> time(String testClock) {
        TestClock clock = stripe.call(api -> api.testHelpers().testClocks().retrieve(testClock));
        return clock.getStatus().equals("ready")
                ? Optional.of(Instant.ofEpochSecond(clock.getFrozenTime()))
                : Optional.empty();
    }

    /**
     * The organization's customer: the one that was made for it before, else a new one.
     *
     * @param testClock or null
     */
    String customer(String organization, String name, String email, String language, String testClock) {
        return stripe.call(api -> {
            var params = CustomerListParams.builder().setEmail(email).setLimit(PAGE);
            if (testClock != null) {
                params.setTestClock(testClock);
            }
            for (Customer customer : api.customers().list(params.build()).autoPagingIterable()) {
                if (organization.equals(customer.getMetadata().get(ORGANIZATION))) {
                    return customer.getId();
                }
            }
            return createCustomer(api, organization, name, email, language, testClock);
        });
    }

    private static String createCustomer(
            V1Services api, String organization, String name, String email, String language, String testClock)
            throws StripeException {
        var customer = CustomerCreateParams.builder()
                .setName(name)
                .setEmail(email)
                .addPreferredLocale(language)
                .putMetadata(ORGANIZATION, organization);
        if (testClock != null) {
            customer.setTestClock(testClock);
        }
        return api.customers()
                .create(customer.build(), key("customer", organization, Objects.hash(name, language)))
                .getId();
    }

    /** What is charged from now on; a subscription has none of its own. */
    void setCard(String customer, String paymentMethod, String occasion) {
        stripe.call(api -> api.customers()
                .update(
                        customer,
                        CustomerUpdateParams.builder()
                                .setInvoiceSettings(CustomerUpdateParams.InvoiceSettings.builder()
                                        .setDefaultPaymentMethod(paymentMethod)
                                        .build())
                                .build(),
                        key("card", customer, occasion)));
    }

    /** Makes a card the customer's, to be charged from now on. */
    void attach(String customer, String paymentMethod) {
        String attached = stripe.call(api -> api.paymentMethods()
                .attach(
                        paymentMethod,
                        PaymentMethodAttachParams.builder()
                                .setCustomer(customer)
                                .build(),
                        key("attach", customer, paymentMethod))
                .getId());
        setCard(customer, attached, attached);
    }

    /** A trial, or without an end of one a subscription that is paid at once. */
    void subscribe(String customer, Price price, Instant trialEnd, String occasion) {
        var subscription = SubscriptionCreateParams.builder()
                .setCustomer(customer)
                .addItem(SubscriptionCreateParams.Item.builder()
                        .setPrice(catalog.id(price))
                        .build())
                .setPaymentBehavior(SubscriptionCreateParams.PaymentBehavior.ALLOW_INCOMPLETE);
        if (trialEnd != null) {
            subscription
                    .setTrialEnd(trialEnd.getEpochSecond())
                    .setTrialSettings(SubscriptionCreateParams.TrialSettings.builder()
                            .setEndBehavior(SubscriptionCreateParams.TrialSettings.EndBehavior.builder()
                                    .setMissingPaymentMethod(
                                            SubscriptionCreateParams.TrialSettings.EndBehavior.MissingPaymentMethod
                                                    .PAUSE)
                                    .build())
                            .build());
        }
        stripe.call(api -> api.subscriptions().create(subscription.build(), key("subscription", customer, occasion)));
    }

    /** Another price from the next invoice on, and no end any more: whoever chooses a plan wants it. */
    void choose(Contract contract, Price price, String occasion) {
        change(
                contract.id(),
                SubscriptionUpdateParams.builder()
                        .addItem(SubscriptionUpdateParams.Item.builder()
                                .setId(contract.item())
                                .setPrice(catalog.id(price))
                                .build())
                        .setProrationBehavior(SubscriptionUpdateParams.ProrationBehavior.NONE)
                        .setCancelAtPeriodEnd(false)
                        .build(),
                key("price-of", contract.id(), occasion));
    }

    /** @param feedback in Stripe's words, or null */
    void cancelAtPeriodEnd(String contract, String feedback, String comment) {
        var details = SubscriptionUpdateParams.CancellationDetails.builder();
        if (!comment.isEmpty()) {
            details.setComment(comment);
        }
        if (feedback != null) {
            details.setFeedback(
                    SubscriptionUpdateParams.CancellationDetails.Feedback.valueOf(feedback.toUpperCase(Locale.ROOT)));
        }
        change(
                contract,
                SubscriptionUpdateParams.builder()
                        .setCancelAtPeriodEnd(true)
                        .setCancellationDetails(details.build())
                        .build(),
                RequestOptions.getDefault());
    }

    void keep(String contract) {
        change(
                contract,
                SubscriptionUpdateParams.builder().setCancelAtPeriodEnd(false).build(),
                RequestOptions.getDefault());
    }

    /** A paused one goes on: its first period begins and is paid now. */
    void resume(String contract, String occasion) {
        stripe.call(api -> api.subscriptions()
                .resume(
                        contract,
                        SubscriptionResumeParams.builder()
                                .setBillingCycleAnchor(SubscriptionResumeParams.BillingCycleAnchor.NOW)
                                .build(),
                        key("resume", contract, occasion)));
    }

    /** Tries now what Stripe would try again later. */
    void pay(String invoice, String occasion) throws DeclinedException {
        stripe.charge(api -> api.invoices().pay(invoice, key("pay", invoice, occasion)));
    }

    /** Where somebody enters a card. */
    PaymentPage checkout(String customer, String organization, String returnUrl, String cancelUrl) {
        var session = stripe.call(api -> api.checkout()
                .sessions()
                .create(SessionCreateParams.builder()
                        .setMode(SessionCreateParams.Mode.SETUP)
                        .setCurrency("usd")
                        .setCustomer(customer)
                        .setClientReferenceId(organization)
                        .setSuccessUrl(returnUrl + "?session_id={CHECKOUT_SESSION_ID}")
                        .setCancelUrl(cancelUrl)
                        .build()));
        return new PaymentPage(session.getId(), session.getUrl());
    }

    Session session(String id) {
        var session = stripe.call(api -> api.checkout()
                .sessions()
                .retrieve(
                        id,
                        SessionRetrieveParams.builder()
                                .addExpand("setup_intent")
                                .build()));
        var intent = session.getSetupIntentObject();
        return new Session(
                session.getCustomer(),
                "complete".equals(session.getStatus()),
                intent == null ? null : intent.getPaymentMethod());
    }

    /** Where somebody sees to their card. */
    String portal(String customer, String returnUrl) {
        var params = com.stripe.param.billingportal.SessionCreateParams.builder()
                .setCustomer(customer)
                .setReturnUrl(returnUrl)
                .build();
        return stripe.call(api -> api.billingPortal().sessions().create(params)).getUrl();
    }

    /** The subscription that counts, as it is now. */
    Optional<Contract> contract(String customer) {
        return StripeObjects.current(subscriptions(customer)).map(StripeObjects::contract);
    }

    /** How many subscriptions go on: more than one would be charged twice. */
    long going(String customer) {
        return subscriptions(customer).stream()
                .filter(subscription -> !StripeObjects.isOver(subscription))
                .count();
    }

    private List<com.stripe.model.Subscription> subscriptions(String customer) {
        var params = SubscriptionListParams.builder()
                .setCustomer(customer)
                .setStatus(SubscriptionListParams.Status.ALL)
                .addExpand("data.default_payment_method")
                .addExpand("data.customer.invoice_settings.default_payment_method")
                .addExpand("data.discounts.source.coupon")
                .build();
        return stripe.call(api -> api.subscriptions().list(params)).getData();
    }

    /** The newest, the newest first. */
    List<Bill> bills(String customer) {
        var params = InvoiceListParams.builder()
                .setCustomer(customer)
                .setLimit(MOST_INVOICES)
                .build();
        return stripe.call(api -> api.invoices().list(params)).getData().stream()
                .map(StripeObjects::bill)
                .toList();
    }

    /** Every one there is, the newest first. */
    List<Bill> allBills(String customer) {
        var params =
                InvoiceListParams.builder().setCustomer(customer).setLimit(PAGE).build();
        return stripe.call(api -> {
            List<Bill> bills = new ArrayList<>();
            api.invoices().list(params).autoPagingIterable().forEach(invoice -> bills.add(StripeObjects.bill(invoice)));
            return bills;
        });
    }

    /** What our endpoint did not take, the oldest first. */
    List<Event> undelivered() {
        var params = EventListParams.builder()
                .setDeliverySuccess(false)
                .setLimit(PAGE)
                .build();
        return stripe.call(api -> {
            List<Event> events = new ArrayList<>();
            api.events().list(params).autoPagingIterable().forEach(events::add);
            Collections.reverse(events);
            return events;
        });
    }

    private void change(String contract, SubscriptionUpdateParams params, RequestOptions options) {
        stripe.call(api -> api.subscriptions().update(contract, params, options));
    }
}
