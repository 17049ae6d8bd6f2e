package ai.irisorigin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the first page counts. Fabrikam's customers ask as this tells; nobody else writes there. */
interface NumbersStories {

    private static LocalDate yesterday() {
        return LocalDate.now(ZoneOffset.UTC).minusDays(1);
    }

    /** A conversation of fabrikam: asked at an hour of yesterday in UTC, answered and closed so many minutes later. */
    private static void conversation(int number, int hour, Integer answered, Integer closed, String rating) {
        Superuser.run(
                "insert into shared.conversation (tenant_id, id, number, once, subject, name, email, language, status, created_at,"
                        + " active_at, answered_at, closed_at, rating)"
                        + " select id, gen_random_uuid(), 1000 + ?, gen_random_uuid(), 'Wheels', 'Kim', 'kim@example.com', 'en',"
                        + " case when cast(? as int) is null then 'open' else 'closed' end, t.at, t.at,"
                        + " t.at + make_interval(mins => ?), t.at + make_interval(mins => ?), ?"
                        + " from platform.organization, (select cast(? as date) at time zone 'UTC'"
                        + " + make_interval(hours => ?) as at) t where slug = 'fabrikam'",
                number,
                closed,
                answered,
                closed,
                rating,
                yesterday().toString(),
                hour);
    }

    @Test
    default void a_manager_sees_how_many_ask_and_how_soon_they_are_answered() {
        Superuser.run("update platform.membership set time_zone = 'UTC' where email = 'reseller@northwind.test'");
        conversation(1, 9, 10, 60, "good");
        conversation(2, 9, 30, 120, "bad");
        conversation(3, 10, 50, null, null);
        conversation(4, 11, null, null, null);
        Staff owner = Staff.at("fabrikam.localhost", "reseller@northwind.test");

        String page = owner.get("/app?days=7").body();

        assertThat(figures(page)).containsExactly("2", "4", "30 min", "90 min", "50%");
        assertThat(page).contains(">3 · 75%<", ">1 · 25%<", "9:00–10:00 (2 conversations)");
        assertThat(owner.get("/app/numbers.csv?days=7").body().lines())
                .hasSize(8)
                .startsWith("date,opened,closed,first_answer_median_minutes")
                .contains(yesterday() + ",4,2,30");

        // One who was answered asks the same again at once, and both become one.
        conversation(5, 9, null, null, null);
        assertThat(owner.post("/app/conversations/1002/merging/1005").statusCode())
                .isEqualTo(303);

        page = owner.get("/app?days=7").body();
        assertThat(figures(page)).containsExactly("3", "4", "30 min", "60 min", "100%");
        assertThat(page).contains(">3 · 75%<", ">1 · 25%<");

        // What is open again wasn't solved.
        assertThat(owner.post("/app/conversations/1001/status", "status", "open")
                        .statusCode())
                .isEqualTo(303);

        assertThat(figures(owner.get("/app?days=7").body())).containsExactly("4", "4", "30 min", "–", "100%");
        assertThat(owner.get("/app/numbers.csv?days=7").body().lines()).contains(yesterday() + ",4,0,30");
    }

    @Test
    default void who_may_not_see_numbers_gets_none() {
        Staff agent = Staff.at("acme.localhost", "agent@acme.test");

        assertThat(agent.get("/app").body()).doesNotContain("numbers.csv");
        assertThat(agent.get("/app/numbers.csv").statusCode()).isEqualTo(403);
    }

    @Test
    default void what_nobody_found_is_listed_for_its_own_organization_alone() {
        Superuser.run("insert into shared.search_miss (tenant_id, language, query, count, last_at)"
                + " select id, 'en', 'tandem <saddle>', 3, now() from platform.organization where slug = 'fabrikam'");

        assertThat(Staff.at("fabrikam.localhost", "reseller@northwind.test")
                        .get("/app")
                        .body())
                .contains("tandem &lt;saddle&gt;");
        assertThat(Staff.at("acme.localhost", "owner@acme.test").get("/app").body())
                .doesNotContain("tandem");
    }

    private static List<String> figures(String page) {
        return Stream.of(page.split("<p class=\"figure\">", -1))
                .skip(1)
                .limit(5)
                .map(rest -> rest.substring(0, rest.indexOf('<')))
                .toList();
    }
}
