package ai.irisorigin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.portal.ConversationStories.Asker;
import ai.irisorigin.portal.conversations.ConversationChanged;
import ai.irisorigin.portal.live.EventStreams;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.Organization;
import ai.irisorigin.portal.tenancy.Organizations;
import jakarta.enterprise.inject.spi.CDI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Open pages are told at once what changed. */
interface LiveStories {

    String LIST = "/app/conversations/events";

    Probe probe();

    Organizations organizations();

    EventStreams streams();

    @Test
    default void an_answer_is_heard_by_its_reader_and_the_team_and_never_next_door() {
        Asker ada = Asker.asks("acme.localhost", "Is anybody there?");
        Staff agent = Staff.at("acme.localhost", "agent@acme.test");
        try (Ear customer = ada.listens();
                Ear team = agent.listens(LIST);
                Ear thread = agent.listens(LIST + "?number=" + ada.number());
                Ear nextDoor = Staff.at("globex.localhost", "agent@globex.test").listens(LIST)) {
            assertThat(customer.header("Content-Type")).hasValue("text/event-stream;charset=utf-8");
            assertThat(customer.header("Cache-Control")).hasValue("no-store");
            List.of(customer, team, thread, nextDoor).forEach(Ear::fromNowOn);

            ConversationStories.answer(agent, ada.thread(), "A note", "note");
            ConversationStories.answer(agent, ada.thread(), "Yes", "answer");

            String note = event(ada.number(), 2);
            String answer = event(ada.number(), 3);
            team.hears(note);
            team.hears(answer);
            thread.hears(answer);
            assertThat(customer.hears()).as("of the note nothing").isEqualTo(answer);
            Asker bob = Asker.asks("globex.localhost", "Somebody else");
            assertThat(nextDoor.hears()).isEqualTo(event(bob.number(), 1));
        }
    }

    @Test
    default void a_script_that_asks_in_the_background_takes_no_news_from_the_page_that_comes() {
        Asker ada = Asker.asks("acme.localhost", "Who is told?");
        Staff agent = Staff.at("acme.localhost", "agent@acme.test");
        String flash =
                ConversationStories.answer(agent, ada.thread(), "You are", "answer")
                        .headers()
                        .allValues("Set-Cookie")
                        .stream()
                        .filter(cookie -> cookie.startsWith("flash="))
                        .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                        .findFirst()
                        .orElseThrow();
        String cookies = agent.cookie() + "; " + flash;
        Browser acme = Browser.at("acme.localhost");

        var background = acme.get(ada.thread(), "Cookie", cookies, "Sec-Fetch-Dest", "empty");
        assertThat(background.body()).contains("You are").doesNotContain("is on its way");
        assertThat(background.headers().allValues("Set-Cookie")).isEmpty();
        var page = acme.get(ada.thread(), "Cookie", cookies, "Sec-Fetch-Dest", "document");
        assertThat(page.body()).contains("is on its way");
        assertThat(page.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("flash=;"));
    }

    @Test
    default void what_happened_while_the_page_was_on_its_way_is_told_and_what_was_undone_is_not() {
        Organization acme = organizations().bySlug("acme").orElseThrow();
        Staff agent = Staff.at("acme.localhost", "agent@acme.test");

        CurrentTenant.during(acme, () -> probe().rowsUndone(rows -> fire(acme, 900_000_001)));
        CurrentTenant.during(acme, () -> probe().rows(rows -> fire(acme, 900_000_002)));

        try (Ear team = agent.listens(LIST)) {
            String next = team.hears();
            while (!next.equals(event("900000002", 1))) {
                assertThat(next).isNotEqualTo(event("900000001", 1));
                next = team.hears();
            }
        }
    }

    @Test
    default void whoever_may_not_read_may_not_listen() {
        Asker ada = Asker.asks("acme.localhost", "Who listens?");
        Browser stranger = Browser.at("acme.localhost");

        assertThat(stranger.get(LIST).statusCode()).isEqualTo(303);
        assertThat(stranger.get("/conversations/" + "A".repeat(43) + "/events").statusCode())
                .isEqualTo(404);
        assertThat(Browser.at("globex.localhost").get(ada.address() + "/events").statusCode())
                .isEqualTo(404);
        assertThat(Staff.at("acme.localhost", "admin@acme.test").get(LIST).statusCode())
                .isEqualTo(403);
        assertThat(Staff.at("acme.localhost", "agent@acme.test")
                        .get(LIST + "?number=999999999")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    default void nobody_takes_the_places_of_all_others_and_who_leaves_gives_a_place_back() {
        Staff greedy = Staff.at("acme.localhost", "viewer@acme.test");
        List<Ear> ears = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) {
                ears.add(greedy.listens(LIST));
            }
            try (Ear tooMany = greedy.listens(LIST);
                    Ear colleague =
                            Staff.at("acme.localhost", "agent@acme.test").listens(LIST)) {
                assertThat(tooMany.status()).isEqualTo(429);
                assertThat(tooMany.header("Retry-After")).hasValue("60");
                assertThat(colleague.status()).isEqualTo(200);
            }
        } finally {
            ears.forEach(Ear::close);
        }
        int status = 429;
        for (int i = 0; i < 50 && status == 429; i++) {
            streams().beat();
            try (Ear again = greedy.listens(LIST)) {
                status = again.status();
            }
        }
        assertThat(status).isEqualTo(200);
    }

    @Test
    default void a_suspended_organization_is_silent() {
        Asker ada = Asker.asks("northwind.localhost", "Still there?");
        UUID northwind = organizations().bySlug("northwind").orElseThrow().id();
        try (Ear ear = ada.listens()) {
            organizations().suspend(northwind, "a test");
            streams().beat();
            ear.isToldToGo();
        } finally {
            organizations().activate(northwind, "");
        }
    }

    private static String event(String number, int position) {
        return "{\"number\":" + number + ",\"position\":" + position + "}";
    }

    private static boolean fire(Organization organization, long number) {
        CDI.current()
                .getBeanContainer()
                .getEvent()
                .fire(new ConversationChanged(
                        organization, UUID.randomUUID(), number, ConversationChanged.Kind.CHANGED, null, 1));
        return true;
    }
}
