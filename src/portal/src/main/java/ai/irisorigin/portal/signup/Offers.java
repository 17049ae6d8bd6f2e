package ai.irisorigin.portal.signup;

import ai.irisorigin.portal.access.Feature;
import ai.irisorigin.portal.access.Plan;
import ai.irisorigin.portal.billing.BillingInterval;
import ai.irisorigin.portal.billing.Money;
import ai.irisorigin.portal.billing.Price;
import ai.irisorigin.portal.billing.PriceList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** The plans and their prices, for whoever thinks about one. */
@ApplicationScoped
class Offers {

    private static final Plan USUAL = Plan.PROFESSIONAL;

    @Inject
    private PriceList prices;

    List<PlatformHomePage.Offer> at(BillingInterval interval, String language) {
        return Plan.ALL.stream().map(plan -> offer(plan, interval, language)).toList();
    }

    List<PlatformHomePage.Interval> intervals(BillingInterval current) {
        return BillingInterval.ALL.stream()
                .map(interval ->
                        new PlatformHomePage.Interval(interval.key(), prices.discount(interval), interval == current))
                .toList();
    }

    SignUpPage.Choices toChoose(String language) {
        return new SignUpPage.Choices(
                Plan.ALL.stream()
                        .map(plan -> new SignUpPage.Offer(plan.key(), monthly(plan, language)))
                        .toList(),
                BillingInterval.ALL.stream()
                        .map(interval -> new SignUpPage.Interval(interval.key(), prices.discount(interval)))
                        .toList());
    }

    List<PlatformHomePage.Limit> limits() {
        return List.of(
                limit("users", Plan::users),
                limit("conversations", Plan::conversations),
                limit("api-calls", Plan::apiCalls),
                limit("storage", Plan::storageGb));
    }

    List<PlatformHomePage.Feature> features() {
        return Feature.ALL.stream()
                .map(feature -> new PlatformHomePage.Feature(feature.key(), ofAll(feature::isIn)))
                .toList();
    }

    private PlatformHomePage.Offer offer(Plan plan, BillingInterval interval, String language) {
        Price price = prices.of(plan, interval);
        return new PlatformHomePage.Offer(
                plan.key(),
                plan == USUAL,
                smaller(plan),
                Money.roundText(price.monthly(), price.currency(), language),
                Money.roundText(price.unitAmount(), price.currency(), language),
                plan.users(),
                plan.conversations(),
                plan.storageGb(),
                Feature.ALL.stream()
                        .filter(feature -> feature.from() == plan)
                        .map(Feature::key)
                        .toList());
    }

    /** null if there is none. */
    private static String smaller(Plan plan) {
        int place = Plan.ALL.indexOf(plan);
        return place == 0 ? null : Plan.ALL.get(place - 1).key();
    }

    private String monthly(Plan plan, String language) {
        Price price = prices.of(plan, BillingInterval.MONTHLY);
        return Money.roundText(price.monthly(), price.currency(), language);
    }

    private static PlatformHomePage.Limit limit(String entitlement, ToLongFunction<Plan> amount) {
        return new PlatformHomePage.Limit(entitlement, ofAll(amount::applyAsLong));
    }

    private static <T> List<T> ofAll(Function<Plan, T> value) {
        return Plan.ALL.stream().map(value).toList();
    }
}
