package ai.irisorigin.portal.billing;

import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.access.Plan;
import ai.irisorigin.portal.access.Requires;
import ai.irisorigin.portal.audit.AuditLog;
import ai.irisorigin.portal.web.Answers;
import ai.irisorigin.portal.web.Flash;
import ai.irisorigin.portal.web.Input;
import ai.irisorigin.portal.web.SecurityHeaders;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The organization's plan, for those who pay for it; what has to do with a card happens at Stripe's. */
@Path("app/billing")
@Requires(Permission.MANAGE_BILLING)
@Produces(MediaType.TEXT_HTML)
@ApplicationScoped
public class BillingPages {

    private static final String HOME = "/app/billing";
    private static final int LONGEST_CODE = 100;
    private static final List<String> STRIPES_PAGES =
            List.of("https://checkout.stripe.com", "https://billing.stripe.com");

    @Inject
    private BillingView view;

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private Checkouts checkouts;

    @Inject
    private StripeGateway stripe;

    @Inject
    private PlanChanges changes;

    @Inject
    private Misfits misfits;

    @Inject
    private TestClocks testClocks;

    @Inject
    private AuditLog audit;

    @Inject
    private Settings settings;

    @Context
    private HttpServletRequest request;

    @GET
    public Response show(@QueryParam("interval") @DefaultValue("") String interval) {
        return page(Response.ok(view.page(
                BillingInterval.parse(interval).orElse(null), BillingPage.Promotion.NONE, Visit.of(request))));
    }

    private Response page(Response.ResponseBuilder answer) {
        return answer.header(
                        SecurityHeaders.POLICY,
                        SecurityHeaders.policyWithFormsTo(
                                settings.stripeBase().map(List::of).orElse(STRIPES_PAGES)))
                .build();
    }

    @POST
    @Path("checkout")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response checkout(
            @FormParam("plan") @DefaultValue("") String planKey,
            @FormParam("interval") @DefaultValue("") String intervalKey) {
        Plan plan = Plan.parse(planKey).orElseThrow(BadRequestException::new);
        BillingInterval interval = BillingInterval.parse(intervalKey).orElseThrow(BadRequestException::new);
        if (!misfits.of(plan).isEmpty()) {
            return Answers.seeOther(change(plan, interval));
        }
        return unlessAway(() -> {
            Optional<String> page = checkouts.open(plan, interval, address("/checkout/return"), address(""));
            if (page.isEmpty()) {
                return away();
            }
            audit.add("checkout.opened", plan.key() + " " + interval.key(), Visit.of(request));
            return Answers.seeOther(page.get());
        });
    }

    /** Stripe sends the visitor back here; its event may have come before. */
    @GET
    @Path("checkout/return")
    public Response back(@QueryParam("session_id") @DefaultValue("") String given) {
        Visit visit = Visit.of(request);
        String session = Input.line(given);
        return unlessAway(() -> {
            Checkouts.Outcome outcome = checkouts.fulfill(session).orElse(null);
            if (outcome == null) {
                audit.add("checkout.refused", session, visit);
                throw new NotFoundException();
            }
            if (outcome.misfit()) {
                return Answers.seeOther(change(outcome.plan(), outcome.interval()));
            }
            audit.add("checkout.returned", session, visit);
            return Answers.seeOther(
                    HOME,
                    outcome.isDeclined() ? Flash.warning("billing.declined", "") : Flash.done("billing.paid"),
                    visit);
        });
    }

    /** To Stripe's page where a card is changed. */
    @POST
    @Path("payment-method")
    public Response paymentMethod() {
        return unlessAway(() -> subscriptions
                .current()
                .flatMap(Subscription::customer)
                .map(customer -> Answers.seeOther(stripe.portal(customer, address("/payment-method/return"))))
                .orElseGet(this::away));
    }

    @GET
    @Path("payment-method/return")
    public Response cardChanged() {
        Visit visit = Visit.of(request);
        return unlessAway(() -> checkouts.useNewCard() == null
                ? Answers.seeOther(HOME)
                : Answers.seeOther(HOME, Flash.warning("billing.declined", ""), visit));
    }

    @POST
    @Path("promotion-code")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response redeem(@FormParam("code") @DefaultValue("") String typed) {
        Visit visit = Visit.of(request);
        String code = Input.line(typed);
        return unlessAway(() -> {
            if (code.isEmpty() || code.length() > LONGEST_CODE || !changes.redeem(code)) {
                var refused = new BillingPage.Promotion(typed, "billing.promotion.unknown");
                return page(Response.status(422).entity(view.page(null, refused, visit)));
            }
            audit.add("promotion-code.redeemed", code, visit);
            return Answers.seeOther(HOME, Flash.done("billing.promotion.done"), visit);
        });
    }

    /** In a demo. */
    @POST
    @Path("test-clock")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response moveTestClock(@FormParam("to") @DefaultValue("") String to) {
        if (!settings.demo()) {
            throw new NotFoundException();
        }
        if (!TestClocks.knows(to)) {
            throw new BadRequestException();
        }
        Visit visit = Visit.of(request);
        return unlessAway(() -> testClocks.move(to)
                ? Answers.seeOther(HOME, Flash.done("billing.clock"), visit)
                : Answers.seeOther(HOME));
    }

    /** Where it says what does not fit. */
    private static String change(Plan plan, BillingInterval interval) {
        return HOME + "/change?plan=" + plan.key() + "&interval=" + interval.key();
    }

    private Response unlessAway(Supplier<Response> work) {
        try {
            return work.get();
        } catch (BillingAwayException e) {
            return away();
        }
    }

    private Response away() {
        return Answers.seeOther(HOME, Flash.warning("billing.away", ""), Visit.of(request));
    }

    private String address(String path) {
        return Visit.of(request).origin() + HOME + path;
    }
}
