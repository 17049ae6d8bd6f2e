package ai.irisorigin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.portal.ConversationStories.Asker;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The machine's clock jumps by more than a day: a wrong time server, a machine that slept. The database's goes on. */
interface ClockStories {

    Duration DAY_AND_MORE = Duration.ofHours(25);

    @Test
    default void a_form_that_was_opened_before_is_asked_for_once_more_with_all_that_was_typed() {
        asksOnceMore(DAY_AND_MORE);
        asksOnceMore(DAY_AND_MORE.negated());
    }

    private static void asksOnceMore(Duration jump) {
        Browser acme = Browser.at("acme.localhost");
        String form = Asker.form("ada-" + UUID.randomUUID() + "@example.com", "What time is it?") + "&ticket=";
        String before = Asker.ticket(acme.get("/conversations/new"));

        ShiftedClock.during(jump, () -> {
            var again = acme.post("/conversations/new", form + before);
            assertThat(again.statusCode()).isEqualTo(422);
            assertThat(again.body()).contains("What time is it?");
            assertThat(acme.post("/conversations/new", form + Asker.ticket(again))
                            .statusCode())
                    .isEqualTo(303);
        });
    }

    @Test
    default void a_day_ahead_signs_out_who_was_not_here_for_a_day_of_that_clock_and_whoever_comes_can_work() {
        Staff before = Staff.at("acme.localhost", "agent@acme.test");
        Asker ada = Asker.asks("acme.localhost", "Before the jump");

        ShiftedClock.during(DAY_AND_MORE, () -> {
            assertThat(before.get("/app").headers().firstValue("Location"))
                    .hasValueSatisfying(location -> assertThat(location).contains("/sign-in"));
            Staff agent = Staff.at("acme.localhost", "agent@acme.test");
            ConversationStories.answer(agent, ada.thread(), "Said tomorrow", "answer");
        });

        Staff agent = Staff.at("acme.localhost", "agent@acme.test");
        ConversationStories.answer(agent, ada.thread(), "Said today", "answer");
        assertThat(ada.page().body()).containsSubsequence("Before the jump", "Said tomorrow", "Said today");
        assertThat(agent.get("/app/conversations").body()).contains("Before the jump");
        assertThat(agent.get("/app").statusCode()).isEqualTo(200);
    }

    @Test
    default void a_day_back_keeps_everybody_signed_in_and_mails_go_out() {
        Staff agent = Staff.at("acme.localhost", "agent@acme.test");

        ShiftedClock.during(DAY_AND_MORE.negated(), () -> {
            assertThat(agent.get("/app").statusCode()).isEqualTo(200);
            Asker ada = Asker.asks("acme.localhost", "Asked yesterday");
            ConversationStories.answer(agent, ada.thread(), "Answered yesterday", "answer");
            assertThat(Inbox.of(ada.email(), "Our answer").text()).contains("Answered yesterday");
        });
    }
}
