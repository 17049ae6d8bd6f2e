package ai.irisorigin.portal.billing;

import ai.irisorigin.portal.access.Meter;
import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.access.Plan;
import ai.irisorigin.portal.access.Requires;
import ai.irisorigin.portal.audit.AuditLog;
import ai.irisorigin.portal.usage.Quantity;
import ai.irisorigin.portal.web.Answers;
import ai.irisorigin.portal.web.Flash;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Where a subscription that is paid gets other terms: seen to the cent before they hold. */
@Path("app/billing")
@Requires(Permission.MANAGE_BILLING)
@Produces(MediaType.TEXT_HTML)
@ApplicationScoped
public class ChangePages {

    private static final String HOME = "/app/billing";
    private static final Set<String> PAUSES = Set.of("1", "2", "3");

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private PlanChanges changes;

    @Inject
    private Misfits misfits;

    @Inject
    private PriceList prices;

    @Inject
    private AuditLog audit;

    @Context
    private HttpServletRequest request;

    @GET
    @Path("change")
    public Response preview(
            @QueryParam("plan") @DefaultValue("") String planKey,
            @QueryParam("interval") @DefaultValue("") String intervalKey) {
        Optional<Plan> plan = Plan.parse(planKey);
        Optional<BillingInterval> interval = BillingInterval.parse(intervalKey);
        return plan.isEmpty() || interval.isEmpty()
                ? Answers.seeOther(HOME)
                : unlessAway(() -> show(plan.get(), interval.get(), null, false));
    }

    /** Takes what was shown: at once for what {@code due} says, or with the next period. */
    @POST
    @Path("change")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(
            @FormParam("plan") @DefaultValue("") String planKey,
            @FormParam("interval") @DefaultValue("") String intervalKey,
            @FormParam("at") @DefaultValue("") String at,
            @FormParam("due") @DefaultValue("") String due) {
        Plan plan = Plan.parse(planKey).orElseThrow(BadRequestException::new);
        BillingInterval interval = BillingInterval.parse(intervalKey).orElseThrow(BadRequestException::new);
        return unlessAway(() -> at.isEmpty()
                ? told(changes.schedule(plan, interval), "change.scheduled", "billing.change.scheduled", plan, interval)
                : upgrade(plan, interval, Instant.ofEpochSecond(number(at)), number(due)));
    }

    private Response upgrade(Plan plan, BillingInterval interval, Instant at, long due) {
        try {
            return told(
                    changes.upgrade(plan, interval, at, due), "plan.upgraded", "billing.change.done", plan, interval);
        } catch (DeclinedException e) {
            return Answers.seeOther(HOME, Flash.warning("billing.change.declined", ""), Visit.of(request));
        }
    }

    private Response told(
            PlanChanges.Outcome outcome, String action, String news, Plan plan, BillingInterval interval) {
        return switch (outcome) {
            case DONE -> {
                Visit visit = Visit.of(request);
                audit.add(action, plan.key() + " " + interval.key(), visit);
                yield Answers.seeOther(HOME, Flash.done(news), visit);
            }
            case NOTHING -> Answers.seeOther(HOME);
            case STALE -> show(plan, interval, "billing.change.stale", true);
            case MISFIT -> show(plan, interval, null, true);
        };
    }

    @POST
    @Path("change/withdrawal")
    public Response keep() {
        return done(changes::keep, "change.withdrawn", "", "billing.change.kept");
    }

    @POST
    @Path("pause")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response pause(@FormParam("months") @DefaultValue("") String months) {
        if (!PAUSES.contains(months)) {
            throw new BadRequestException();
        }
        return done(
                () -> changes.pause(Integer.parseInt(months)), "subscription.paused", months, "billing.paused.done");
    }

    @POST
    @Path("pause/end")
    public Response resume() {
        return done(changes::resume, "subscription.resumed", "", "billing.paused.over");
    }

    private Response done(BooleanSupplier work, String action, String target, String news) {
        return unlessAway(() -> {
            if (!work.getAsBoolean()) {
                return Answers.seeOther(HOME);
            }
            Visit visit = Visit.of(request);
            audit.add(action, target, visit);
            return Answers.seeOther(HOME, Flash.done(news), visit);
        });
    }

    private Response show(Plan plan, BillingInterval interval, String error, boolean refused) {
        Subscription subscription = subscriptions
                .current()
                .filter(one ->
                        one.isChoosing() || (one.isChangeable() && (one.plan() != plan || one.interval() != interval)))
                .orElse(null);
        List<Misfits.Misfit> inTheWay = misfits.of(plan);
        if (subscription == null || (subscription.isChoosing() && inTheWay.isEmpty())) {
            return Answers.seeOther(HOME);
        }
        Visit visit = Visit.of(request);
        boolean atOnce = subscription.isChangeable() && subscription.changesAtOnce(plan, interval);
        PlanChanges.Offer offer = atOnce ? changes.offer(subscription, plan) : null;
        var page = new ChangePage(
                plan.key(),
                interval.key(),
                subscription.plan().key(),
                money(prices.of(plan, interval).unitAmount()),
                atOnce,
                from(subscription, offer),
                offer == null ? null : invoice(offer),
                inTheWay.stream()
                        .map(misfit -> new ChangePage.Misfit(misfit.what(), misfit.used(), misfit.limit()))
                        .toList(),
                !subscription.isEntitled(),
                Meter.ALL.stream()
                        .map(meter -> new ChangePage.Limit(
                                meter.key(),
                                meter == Meter.CONVERSATIONS || meter == Meter.API_CALLS,
                                limit(meter, subscription.plan(), visit),
                                limit(meter, plan, visit)))
                        .toList(),
                error);
        return refused ? Answers.invalid(page) : Response.ok(page).build();
    }

    private static Instant from(Subscription subscription, PlanChanges.Offer offer) {
        if (subscription.isChoosing()) {
            return null;
        }
        return offer == null ? subscription.periodEnd() : offer.at();
    }

    private ChangePage.Invoice invoice(PlanChanges.Offer offer) {
        return new ChangePage.Invoice(
                offer.at().getEpochSecond(),
                offer.invoice().due(),
                money(offer.invoice().due()),
                offer.invoice().lines().stream()
                        .map(line -> new ChangePage.Line(kind(line), line.description(), money(line.amount())))
                        .toList());
    }

    /** By how Stripe begins the two lines of a proration ("Prorations"), which it words in English alone. */
    private static String kind(StripeChanges.Line line) {
        if (line.description().startsWith("Unused time")) {
            return "credit";
        }
        return line.description().startsWith("Remaining time") ? "rest" : null;
    }

    private String money(long cents) {
        return Money.text(cents, PriceList.CURRENCY, Visit.of(request).language());
    }

    private static String limit(Meter meter, Plan plan, Visit visit) {
        long limit = plan.limit(meter);
        return limit == Plan.UNLIMITED ? null : Quantity.text(meter, limit, visit.language());
    }

    private static long number(String text) {
        if (!text.matches("[0-9]{1,12}")) {
            throw new BadRequestException();
        }
        return Long.parseLong(text);
    }

    private Response unlessAway(Supplier<Response> work) {
        try {
            return work.get();
        } catch (BillingAwayException e) {
            return Answers.seeOther(HOME, Flash.warning("billing.away", ""), Visit.of(request));
        }
    }
}
