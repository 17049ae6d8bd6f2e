package ai.irisorigin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.portal.access.Menu;
import ai.irisorigin.portal.access.Role;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who belongs to an organization, and who may change it. */
interface PeopleStories {

    Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    @Test
    default void every_role_may_open_what_its_menu_shows_and_no_menu_shows_more() {
        for (Role role : Role.OF_ORGANIZATIONS) {
            Staff staff = Staff.at("acme.localhost", role.key() + "@acme.test");
            String home = staff.get("/app").body();
            List<Menu> shown = Menu.of(role).toList();
            for (Menu entry : Menu.values()) {
                if (entry.href().startsWith("/app")) {
                    assertThat(staff.get(entry.href()).statusCode())
                            .as(role + " " + entry)
                            .isEqualTo(shown.contains(entry) ? 200 : 403);
                    assertThat(home.contains("href=\"" + entry.href() + "\""))
                            .as(role + " " + entry)
                            .isEqualTo(shown.contains(entry));
                }
            }
        }
    }

    @Test
    default void the_last_seat_is_taken_by_one_of_many_at_once() {
        Staff owner = Staff.at("contoso.localhost", "reseller@northwind.test");
        owner.csrfToken();
        ExecutorService many = Executors.newFixedThreadPool(8);
        try {
            List<Integer> answers = IntStream.range(0, 8)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> owner.post(
                                            "/app/people/invitations/new",
                                            "emails",
                                            "one-" + i + "@x.test two-" + i + "@x.test",
                                            "role",
                                            "agent",
                                            "days",
                                            "7")
                                    .statusCode(),
                            many))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();

            assertThat(answers).containsOnly(303, 402);
            assertThat(owner.post("/app/people/invitations/new", "emails", "late@x.test", "role", "agent", "days", "7")
                            .body())
                    .as("what is taken, not what was asked for")
                    .contains("5 of 5 seats");
            assertThat(answers.stream().filter(status -> status == 303)).hasSize(2);
            assertThat(Superuser.number("select u.active + u.invited from platform.seat_usage u"
                            + " join platform.organization o on o.id = u.tenant_id where o.slug = 'contoso'"))
                    .isEqualTo(5);
            assertThat(Superuser.number("select count(*) from platform.invitation i"
                            + " join platform.organization o on o.id = i.tenant_id where o.slug = 'contoso'"))
                    .isEqualTo(4);
        } finally {
            many.shutdown();
            Superuser.run("delete from platform.invitation where email like '%@x.test'");
        }
    }

    @Test
    default void of_two_who_edit_a_person_the_second_is_told_and_overwrites_nothing() {
        Staff owner = Staff.at("acme.localhost", "owner@acme.test");
        Staff admin = Staff.at("acme.localhost", "admin@acme.test");
        String person = "/app/people/" + member("acme", "viewer@acme.test");
        String version = version(owner.get(person));

        assertThat(change(owner, person, "Vic Reyes", "viewer", version).statusCode())
                .isEqualTo(303);
        var second = change(admin, person, "Victor R. Reyes", "viewer", version);
        try {
            assertThat(second.statusCode()).isEqualTo(409);
            assertThat(second.body()).contains("Vic Reyes", "value=\"Victor R. Reyes\"");
            assertThat(owner.get(person).body()).contains("value=\"Vic Reyes\"");
            assertThat(change(owner, person, "Vic Reyes", "viewer", version).statusCode())
                    .as("the same again is no conflict")
                    .isEqualTo(303);
        } finally {
            change(owner, person, "Victor Reyes", "viewer", version(owner.get(person)));
        }
    }

    @Test
    default void two_owners_who_demote_each_other_at_once_leave_one() {
        String acme = "(select id from platform.organization where slug = 'acme')";
        Superuser.run(
                "update platform.membership set role = 'owner' where id = ?::uuid", member("acme", "admin@acme.test"));
        Staff first = Staff.at("acme.localhost", "owner@acme.test");
        Staff second = Staff.at("acme.localhost", "admin@acme.test");
        String firstPage = "/app/people/" + member("acme", "owner@acme.test");
        String secondPage = "/app/people/" + member("acme", "admin@acme.test");
        String firstVersion = version(second.get(firstPage));
        String secondVersion = version(first.get(secondPage));
        try {
            var one =
                    CompletableFuture.supplyAsync(() -> change(first, secondPage, "Aaron Velez", "admin", secondVersion)
                            .statusCode());
            var other =
                    CompletableFuture.supplyAsync(() -> change(second, firstPage, "Olivia Hart", "admin", firstVersion)
                            .statusCode());

            assertThat(List.of(one.join(), other.join())).contains(303).containsAnyOf(403, 422);
            assertThat(Superuser.number("select owners from platform.seat_usage where tenant_id = " + acme))
                    .isEqualTo(1);
        } finally {
            Superuser.run(
                    "update platform.membership set role = 'owner' where id = ?::uuid",
                    member("acme", "owner@acme.test"));
            Superuser.run(
                    "update platform.membership set role = 'admin' where id = ?::uuid",
                    member("acme", "admin@acme.test"));
        }
    }

    @Test
    default void nobody_changes_themselves_or_somebody_mightier() {
        Staff admin = Staff.at("acme.localhost", "admin@acme.test");
        String owner = "/app/people/" + member("acme", "owner@acme.test");
        String self = "/app/people/" + member("acme", "admin@acme.test");
        String agent = "/app/people/" + member("acme", "agent@acme.test");

        assertThat(change(admin, owner, "X", "agent", "1").statusCode()).isEqualTo(403);
        assertThat(change(admin, self, "X", "owner", "1").statusCode()).isEqualTo(403);
        assertThat(change(admin, agent, "Dana Okafor", "owner", version(admin.get(agent)))
                        .statusCode())
                .isEqualTo(422);
        assertThat(change(admin, agent, "Dana Okafor", "operator", version(admin.get(agent)))
                        .statusCode())
                .isEqualTo(422);
        assertThat(admin.post(owner + "/deactivation").statusCode()).isEqualTo(403);
        assertThat(admin.post(agent + "/ownership-offer").statusCode()).isEqualTo(403);
        Staff sole = Staff.at("acme.localhost", "owner@acme.test");
        assertThat(sole.post(owner + "/deactivation").statusCode()).isEqualTo(403);
    }

    @Test
    default void people_of_another_organization_are_not_there() {
        Staff owner = Staff.at("acme.localhost", "owner@acme.test");
        String foreign = "/app/people/" + member("globex", "agent@globex.test");

        for (String path : List.of("", "/deactivation", "/ownership-offer")) {
            assertThat(owner.get(foreign + path).statusCode()).as(path).isEqualTo(404);
        }
        for (String path : List.of("", "/deactivation", "/reactivation", "/ownership-offer")) {
            assertThat(owner.post(foreign + path, "name", "X", "role", "agent").statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(owner.get("/app/people?query=globex").body()).doesNotContain("@globex.test");
    }

    @Test
    default void ten_thousand_people_are_paged_through_without_gap_or_repetition() {
        String globex = "(select id from platform.organization where slug = 'globex')";
        Superuser.run(
                "insert into platform.person (email) select 'crowd-' || i || '@x.test' from generate_series(1, 130) i");
        Superuser.run("insert into platform.membership (tenant_id, id, person_id, role, name, active, time_zone,"
                + " notify_new_conversations, notify_replies, notify_summary, joined_at, version)"
                + " select " + globex
                + ", gen_random_uuid(), id, 'agent', 'Crowd ' || (length(email) + ascii(right(email, 8)) % 7),"
                + " true, 'UTC', true, true, true, now(), 1 from platform.person where email like 'crowd-%'");
        try {
            Staff owner = Staff.at("globex.localhost", "owner@globex.test");
            var forth = walk(owner, "/app/people?query=crowd&role=agent&state=active", "next");
            var back = walk(owner, forth.get(forth.size() - 1).address(), "prev");

            assertThat(forth).hasSize(6);
            assertThat(forth.stream().flatMap(page -> page.people().stream()))
                    .hasSize(130)
                    .doesNotHaveDuplicates();
            assertThat(back.stream().map(Slice::people).toList())
                    .isEqualTo(IntStream.rangeClosed(1, forth.size())
                            .mapToObj(i -> forth.get(forth.size() - i).people())
                            .toList());
            assertThat(owner.get("/app/people?query=100%25").body()).doesNotContain("crowd-");
        } finally {
            Superuser.run("delete from platform.membership where name like 'Crowd %'");
            Superuser.run("delete from platform.person where email like 'crowd-%'");
        }
    }

    /** A page of the list, as it was read. */
    record Slice(String address, List<String> people) {}

    private static List<Slice> walk(Staff staff, String start, String rel) {
        return Stream.iterate(start, address -> address != null, address -> {
                    Matcher link = Pattern.compile("<a[^>]*rel=\"" + rel + "\"[^>]*>")
                            .matcher(staff.get(address).body());
                    if (!link.find()) {
                        return null;
                    }
                    Matcher href = Pattern.compile("href=\"([^\"]+)\"").matcher(link.group());
                    return href.find() ? href.group(1).replace("&amp;", "&") : null;
                })
                .map(address -> new Slice(
                        address,
                        Pattern.compile("crowd-\\d+@x\\.test")
                                .matcher(staff.get(address).body())
                                .results()
                                .map(found -> found.group())
                                .distinct()
                                .toList()))
                .toList();
    }

    private static HttpResponse<String> change(Staff staff, String person, String name, String role, String version) {
        return staff.post(person, "name", name, "role", role, "version", version);
    }

    private static String version(HttpResponse<String> page) {
        Matcher found = VERSION.matcher(page.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String member(String slug, String email) {
        return Superuser.column(
                        "select m.id from platform.membership m join platform.person p on p.id = m.person_id"
                                + " join platform.organization o on o.id = m.tenant_id where o.slug = ? and p.email = ?",
                        slug,
                        email)
                .get(0);
    }
}
