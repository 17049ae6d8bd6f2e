package ai.irisorigin.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** An owner pays, is declined, changes cards and leaves; what has to do with the card is Stripe's page. */
@ExtendWith(VisitorsExtension.class)
@Execution(ExecutionMode.CONCURRENT)
class BillingJourney {
    static final String GOOD_CARD = "4242 4242 4242 4242";
    private static final String DECLINED_CARD = "4000 0000 0000 0002";
    static final String FAILING_CARD = "4000 0000 0000 0341";

    @Test
    void a_plan_is_chosen_paid_missed_paid_again_canceled_and_kept(Visitors visitors) {
        Company company = Company.on("starter");
        Member agent = company.hired("agent");
        Tab owner = visitors.signedIn(company.owner());
        untilStripeKnows(owner);
        owner.isHeaded("Plan and billing");
        assertThat(main(owner)).containsText("Your trial is running");

        owner.link("Annually save 17%").click();
        owner.button("Choose Professional").click();
        enter(owner.page(), DECLINED_CARD);
        assertThat(owner.page().locator("body")).containsText("Your card was declined");
        enter(owner.page(), GOOD_CARD);
        owner.isTold("Your card is on file");
        assertThat(owner.barriers()).isEmpty();
        assertThat(main(owner)).containsText("ending in 4242");

        owner.press("The end of the trial");
        assertThat(main(owner)).containsText("All is paid");
        Locator invoice = owner.page().locator("tbody tr").filter(new Locator.FilterOptions().setHasText("$2,978.04"));
        assertThat(invoice).containsText("Paid");
        assertThat(owner.page()
                        .request()
                        .get(invoice.locator("a").last().getAttribute("href"))
                        .text())
                .startsWith("%PDF");

        change(owner, FAILING_CARD);
        owner.press("The next payment");
        assertThat(main(owner)).containsText("Your last payment failed");
        Tab colleague = visitors.signedIn(agent);
        colleague.isAt("/app/billing/payment-required");
        colleague.isHeaded("A payment is missing");
        assertThat(main(colleague)).containsText(Company.nameOf(company.owner()));
        assertThat(colleague.barriers()).isEmpty();
        assertThat(visitors.at(company.site()).open("/")).isEqualTo(200);

        change(owner, GOOD_CARD);
        assertThat(main(owner)).containsText("All is paid");
        colleague.open("/app");
        colleague.isAt("/app");

        changePlan(owner);

        owner.open("/app/billing");
        owner.link("Cancel subscription").click();
        assertThat(owner.press("Cancel at the end of the period")).isEqualTo(422);
        owner.isAskedToCheck("Choose the reason that fits best");
        owner.choose("I don’t use it enough");
        owner.press("Cancel at the end of the period");
        owner.isTold("Your subscription ends with the current period");
        owner.press("Keep my subscription");
        owner.isTold("Your subscription goes on");
    }

    /** More at once, for what was shown; less with the next period, and then not after all. */
    private static void changePlan(Tab owner) {
        owner.open("/app/billing");
        owner.link("Change to Enterprise").first().click();
        owner.isHeaded("Change to Enterprise");
        assertThat(owner.barriers()).isEmpty();
        assertThat(main(owner)).containsText("Due now");
        owner.page().locator("main form button").click();
        owner.isTold("Your new plan holds");
        owner.open("/app/usage");
        assertThat(main(owner)).containsText("of 1,200,000 in your plan");
        assertThat(owner.barriers()).isEmpty();

        owner.open("/app/billing/change?plan=starter&interval=monthly");
        owner.press("Change with the next period");
        owner.isTold("Your plan changes with the next period");
        assertThat(main(owner)).containsText("Next period: Starter, Monthly");
        owner.press("Keep Enterprise");
        owner.isTold("Your plan stays as it is");
    }

    static void untilStripeKnows(Tab owner) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        do {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            owner.open("/app/billing");
        } while (owner.button("Choose Starter").count() == 0 && System.nanoTime() < end);
    }

    static void change(Tab owner, String card) {
        owner.open("/app/billing");
        owner.button("Change card").first().click();
        owner.page()
                .getByText("Change", new Page.GetByTextOptions().setExact(true))
                .click();
        enter(owner.page(), card);
        owner.page().getByText("Back").click();
        owner.isAt("/app/billing");
    }

    static void enter(Page stripe, String card) {
        stripe.locator("#number").fill(card);
        stripe.locator("#expiry").fill("12 / 40");
        stripe.locator("#cvc").fill("123");
        stripe.locator("#name").fill("Olivia Hart");
        stripe.locator("form.card-form button.primary").click();
    }

    private static Locator main(Tab tab) {
        return tab.page().locator("main");
    }
}
