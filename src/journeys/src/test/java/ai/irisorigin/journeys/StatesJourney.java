package ai.irisorigin.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each door in each state that an organization can be in, as the owner comes to it and as nobody sends its form. */
@ExtendWith(VisitorsExtension.class)
class StatesJourney {
    private static final String PAYMENT_REQUIRED = "/app/billing/payment-required";

    /** With all below them, these let through whoever comes to set it right. */
    private static final Set<String> OPEN =
            Set.of("/sign-in", "/sign-out", "/password", "/app/billing", "/app/knowledge/export", "/dev");

    @Test
    void what_is_open_in_each_state_and_what_is_not(Visitors visitors) {
        Company company = Company.on("starter");
        Tab owner = visitors.signedIn(company.owner());
        BillingJourney.untilStripeKnows(owner);
        owner.press("The end of the trial");
        in("trial over", company, StatesJourney::readOnlyForCustomersAlone);

        owner.button("Choose Professional").click();
        BillingJourney.enter(owner.page(), BillingJourney.GOOD_CARD);
        owner.isTold("Your card is on file");
        in("active", company, (door, answer) -> assertLetThrough(answer));

        owner.press("For one month");
        in("break", company, StatesJourney::readOnly);
        owner.open("/app/billing");
        owner.press("Go on now");

        BillingJourney.change(owner, BillingJourney.FAILING_CARD);
        owner.press("The next payment");
        in("past due", company, StatesJourney::forCustomersAlone);

        Client operator = Client.of(Member.OPERATOR);
        String page = page(operator, company);
        operator.submit(page, page + "/suspension", Map.of("reason", "Abuse"));
        in("suspended", company, (door, answer) -> assertThat(answer.status()).isEqualTo(503));
        operator.submit(page, page + "/suspension/lifting", Map.of());

        owner.open("/app/billing");
        owner.press("The end of the grace period");
        in("grace over", company, StatesJourney::closed);
        owner.open("/app/billing");
        owner.press("The next attempt to collect");
        assertThat(owner.page().locator("main")).containsText("Your subscription has ended");
        in("canceled", company, StatesJourney::closed);
    }

    private static void in(String state, Company company, BiConsumer<Door, Answer> rule) {
        Client owner = Client.of(company.owner());
        Stream.of(Door.ofStaff(), Door.ofAnybody())
                .flatMap(doors -> doors.stream())
                .filter(door -> !door.path().endsWith("/events"))
                .forEach(door -> {
                    String path = door.at(Map.of());
                    Client client = door.isPosted() ? Client.nobodyAt(company.site()) : owner;
                    Answer answer = door.isPosted() ? client.post(path, "") : client.get(path);
                    try {
                        rule.accept(door, answer);
                    } catch (AssertionError e) {
                        throw new AssertionError(state + ": " + door + ": " + e.getMessage(), e);
                    }
                });
    }

    private static void closed(Door door, Answer answer) {
        if (isOpen(door)) {
            assertLetThrough(answer);
        } else {
            assertThat(answer.status()).isEqualTo(402);
        }
    }

    private static void readOnly(Door door, Answer answer) {
        if (isOpen(door) || !door.isPosted()) {
            assertLetThrough(answer);
        } else {
            assertThat(answer.status()).isEqualTo(402);
        }
    }

    private static void readOnlyForCustomersAlone(Door door, Answer answer) {
        if (isOfStaff(door)) {
            assertThat(answer.header("Location")).isEqualTo(PAYMENT_REQUIRED);
        } else {
            readOnly(door, answer);
        }
    }

    private static void forCustomersAlone(Door door, Answer answer) {
        if (isOfStaff(door)) {
            assertThat(answer.header("Location")).isEqualTo(PAYMENT_REQUIRED);
        } else {
            assertLetThrough(answer);
        }
    }

    private static void assertLetThrough(Answer answer) {
        assertThat(answer.status()).isLessThan(500).isNotEqualTo(402);
        assertThat(String.valueOf(answer.header("Location"))).isNotEqualTo(PAYMENT_REQUIRED);
    }

    private static boolean isOfStaff(Door door) {
        return isBelow(door, "/app") && !isOpen(door);
    }

    private static boolean isOpen(Door door) {
        return OPEN.stream().anyMatch(open -> isBelow(door, open));
    }

    private static boolean isBelow(Door door, String folder) {
        return door.path().matches(folder + "([/?].*)?");
    }

    private static String page(Client operator, Company company) {
        return operator.get("/operator/organizations?query=" + company.site().slug())
                .page()
                .select("tbody th a")
                .attr("href");
    }
}
