package ai.irisorigin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the operator sees and does, and what each role finds on its first page. */
interface OperatorStories {

    String LIST = "/operator/organizations";
    String NOBODY = "00000000-0000-4000-8000-000000000000";

    @Test
    default void the_operators_pages_are_for_operators_on_the_platforms_host() {
        Staff owner = Staff.at("acme.localhost", "owner@acme.test");
        Staff operator = Staff.at("localhost", "operator@iris.test");

        for (String path : new String[] {LIST, LIST + "/new", LIST + "/" + NOBODY, "/operator/mail", "/operator"}) {
            var stranger = Browser.at("localhost").get(path);
            assertThat(stranger.statusCode()).as(path).isEqualTo(303);
            assertThat(stranger.headers().firstValue("Location").orElseThrow()).contains("/sign-in?next=");
            assertThat(owner.get(path).statusCode()).as(path).isEqualTo(404);
        }
        for (String path : new String[] {"/new", "/" + NOBODY + "/suspension", "/" + NOBODY + "/plan"}) {
            assertThat(Browser.at("localhost").post(LIST + path, "").statusCode())
                    .as(path)
                    .isEqualTo(303);
            assertThat(owner.post(LIST + path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(operator.get("/operator").headers().firstValue("Location").orElseThrow())
                .endsWith(LIST);
        assertThat(operator.get(LIST + "/" + NOBODY).statusCode()).isEqualTo(404);
        assertThat(operator.post(LIST + "/" + NOBODY + "/suspension", "reason", "x")
                        .statusCode())
                .isEqualTo(404);
        assertThat(operator.get(LIST + "/00000000-0000-0000-0000-000000000000").statusCode())
                .isEqualTo(404);
    }

    @Test
    default void the_list_leads_forth_and_back_through_everything_that_matches() {
        Superuser.run("insert into platform.organization (id, slug, name, plan, state)"
                + " select gen_random_uuid(), 'paged-' || i, 'Paged ' || i / 9, 'starter',"
                + " case i % 2 when 0 then 'active' else 'suspended' end from generate_series(1, 120) i");
        try {
            Staff operator = Staff.at("localhost", "operator@iris.test");

            List<List<String>> forth = walk(operator, LIST + "?query=PAGED&state=active", "next");
            List<List<String>> back = walk(operator, lastPage(operator, LIST + "?query=PAGED&state=active"), "prev");

            assertThat(forth).hasSize(3);
            assertThat(forth.stream().flatMap(List::stream)).hasSize(60).doesNotHaveDuplicates();
            assertThat(Stream.iterate(back.size() - 1, i -> i >= 0, i -> i - 1)
                            .map(back::get)
                            .toList())
                    .isEqualTo(forth);
        } finally {
            Superuser.run("delete from platform.organization where slug like 'paged-%'");
        }
    }

    @Test
    default void an_organization_is_found_by_name_by_slug_and_by_host() {
        Superuser.run("insert into platform.domain (host, tenant_id)"
                + " select 'care.fabrikam.example', id from platform.organization where slug = 'fabrikam'");
        try {
            Staff operator = Staff.at("localhost", "operator@iris.test");
            String fabrikam = Superuser.column("select id from platform.organization where slug = 'fabrikam'")
                    .get(0);

            for (String query :
                    new String[] {"FabriKam", "fabrikam", "fabrikam.localhost:8080", "care.fabrikam.example"}) {
                assertThat(rows(operator.get(LIST + "?query=" + query).body()))
                        .as(query)
                        .containsExactly(fabrikam);
            }
            for (String query : new String[] {"%25", "_", "platform", "nobody-has-this"}) {
                assertThat(rows(operator.get(LIST + "?query=" + query).body()))
                        .as(query)
                        .isEmpty();
            }
        } finally {
            Superuser.run("delete from platform.domain where host = 'care.fabrikam.example'");
        }
    }

    @Test
    default void a_new_organization_answers_at_once_and_its_owner_is_invited_once_however_often_the_form_is_sent() {
        Staff operator = Staff.at("localhost", "operator@iris.test");
        String[] form = form("Umbrella & Söhne", "umbrella", "starter", "th");
        operator.get(LIST);
        try (var twice = new Hands()) {
            var answers = Stream.of(twice.post(operator, form), twice.post(operator, form))
                    .map(CompletableFuture::join)
                    .toList();
            answers = Stream.concat(
                            answers.stream(),
                            Stream.of(operator.post(LIST + "/new", form)
                                    .headers()
                                    .firstValue("Location")
                                    .orElseThrow()))
                    .toList();

            assertThat(answers).hasSize(3).containsOnly(answers.get(0));
            assertThat(Browser.at("umbrella.localhost").get("/").statusCode()).isEqualTo(200);
            assertThat(Superuser.column("select i.email || ' ' || i.role from platform.invitation i"
                            + " join platform.organization o on o.id = i.tenant_id where o.slug = 'umbrella'"))
                    .containsExactly("olga@umbrella.test owner");
            assertThat(Superuser.column("select m.kind || ' ' || m.language || ' ' || m.host from platform.mail m"
                            + " join platform.organization o on o.id = m.tenant_id where o.slug = 'umbrella'"))
                    .containsExactly("invitation th umbrella.localhost");

            var taken = operator.post(LIST + "/new", form("Another", "umbrella", "starter", "th"));
            assertThat(taken.statusCode()).isEqualTo(422);
            assertThat(taken.body()).contains("id=\"slug-wrong\"", "value=\"Another\"");
        } finally {
            Superuser.run("delete from platform.organization where slug = 'umbrella'");
        }
    }

    @Test
    default void what_is_wrong_with_a_new_organization_stands_beside_each_field() {
        Staff operator = Staff.at("localhost", "operator@iris.test");

        var answer = operator.post(
                LIST + "/new", "name", " ", "slug", "www", "plan", "gold", "language", "xx", "ownerEmail", "nobody");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("name-wrong", "slug-wrong", "plan-wrong", "language-wrong", "ownerEmail-wrong")
                .contains("value=\"www\"", "value=\"nobody\"");
        assertThat(Superuser.column("select slug from platform.organization where slug = 'www'"))
                .isEmpty();
    }

    @Test
    default void an_enterprise_has_a_schema_of_its_own() {
        Staff operator = Staff.at("localhost", "operator@iris.test");
        assertThat(VisitStories.within(
                        Duration.ofSeconds(40), () -> !spareSchemas().isEmpty()))
                .isTrue();
        List<String> spare = spareSchemas();
        try {
            var answer = operator.post(LIST + "/new", form("Wayne", "wayne-works", "enterprise", "en"));

            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(Superuser.column("select schema_name from platform.organization where slug = 'wayne-works'"))
                    .containsExactly("org_wayne_works");
            assertThat(Superuser.column("select oid from pg_namespace where nspname = 'org_wayne_works'"))
                    .as("made before somebody asked for it")
                    .isSubsetOf(spare);
            assertThat(Browser.at("wayne-works.localhost").get("/help").statusCode())
                    .isEqualTo(200);
        } finally {
            Superuser.run("delete from platform.organization where slug = 'wayne-works'");
            Superuser.run("delete from platform.tenant_schema where name = 'org_wayne_works'");
            Superuser.run("drop schema if exists org_wayne_works cascade");
        }
    }

    private static List<String> spareSchemas() {
        return Superuser.column("select n.oid from pg_namespace n join platform.tenant_schema s on s.name = n.nspname"
                + " where starts_with(s.name, 'spare_')");
    }

    @Test
    default void a_suspended_organization_is_closed_to_everybody_until_the_suspension_is_lifted() {
        Staff operator = Staff.at("localhost", "operator@iris.test");
        Staff owner = Staff.at("globex.localhost", "owner@globex.test");
        String globex = page("globex");

        assertThat(operator.post(globex + "/suspension", "reason", " ").statusCode())
                .isEqualTo(422);
        var tooLong = operator.post(globex + "/suspension", "reason", "too long ".repeat(56));
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).contains("too long too long", "reason-wrong");
        assertThat(owner.get("/app").statusCode()).isEqualTo(200);

        assertThat(operator.post(globex + "/suspension", "reason", "Invoices <unpaid>")
                        .statusCode())
                .isEqualTo(303);
        try {
            assertThat(Browser.at("globex.localhost").get("/").statusCode()).isEqualTo(503);
            assertThat(owner.get("/app").statusCode()).isEqualTo(503);
            assertThat(operator.get(globex).body()).contains("Invoices &lt;unpaid&gt;");
        } finally {
            assertThat(operator.post(globex + "/suspension/lifting", "reason", "")
                            .statusCode())
                    .isEqualTo(303);
        }
        assertThat(Browser.at("globex.localhost").get("/").statusCode()).isEqualTo(200);
        assertThat(owner.get("/app").statusCode()).isEqualTo(200);
        assertThat(operator.get(globex).body()).doesNotContain("Invoices");
    }

    @Test
    default void no_plan_is_given_that_has_fewer_seats_than_are_taken() {
        Staff operator = Staff.at("localhost", "operator@iris.test");
        String contoso = page("contoso");
        String before = Superuser.column("select plan from platform.organization where slug = 'contoso'")
                .get(0);
        Superuser.run("insert into platform.invitation (tenant_id, id, email, role, token_hash, sent_at, expires_at)"
                + " select o.id, gen_random_uuid(), i || '@seats.test', 'agent', i::text::bytea, now(), now()"
                + " from platform.organization o, generate_series(1, 6) i where o.slug = 'contoso'");
        try {
            assertThat(operator.post(contoso + "/plan", "plan", "enterprise_plus")
                            .statusCode())
                    .isEqualTo(303);
            var refused = operator.post(contoso + "/plan", "plan", "starter");

            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("id=\"plan-wrong\"");
            assertThat(operator.post(contoso + "/plan", "plan", "gold").statusCode())
                    .isEqualTo(422);
            assertThat(Superuser.column("select plan from platform.organization where slug = 'contoso'"))
                    .containsExactly("enterprise_plus");
        } finally {
            Superuser.run("delete from platform.invitation where email like '%@seats.test'");
            operator.post(contoso + "/plan", "plan", before);
        }
    }

    @Test
    default void a_mail_that_was_given_up_is_seen_and_tried_again() {
        String id = "00000000-0000-4000-8000-0000000000aa";
        Superuser.run(
                "insert into platform.mail (tenant_id, id, kind, recipient, sender, host, language, subject, html,"
                        + " plain, state, attempts, error, error_at, finished_at) select id, '" + id + "', 'password',"
                        + " 'lost@acme.test', 'Acme', 'acme.localhost', 'en', 'A lost one', '<p>Hello</p>', 'Hello', 'failed', 7,"
                        + " 'the server was away', now(), now() from platform.organization where slug = 'acme'");
        try {
            Staff operator = Staff.at("localhost", "operator@iris.test");
            assertThat(operator.get("/operator/mail").body()).contains("lost@acme.test", "the server was away");

            assertThat(operator.post("/operator/mail/" + id + "/retry").statusCode())
                    .isEqualTo(303);

            assertThat(Superuser.column("select state from platform.mail where id = '" + id + "'"))
                    .doesNotContain("failed");
        } finally {
            Superuser.run("delete from platform.mail where id = '" + id + "'");
        }
    }

    @Test
    default void the_plan_is_shown_to_those_who_manage_it() {
        assertThat(Staff.at("acme.localhost", "owner@acme.test")
                        .get("/app/billing")
                        .body())
                .contains("$299", "Enterprise");
        assertThat(Staff.at("acme.localhost", "viewer@acme.test")
                        .get("/app/billing")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Browser.at("acme.localhost").get("/app/billing").statusCode())
                .isEqualTo(303);
    }

    @Test
    default void the_first_page_shows_each_role_what_it_may_see() {
        for (String role : new String[] {"owner", "admin", "manager", "agent", "viewer"}) {
            var page = Staff.at("acme.localhost", role + "@acme.test").get("/app");

            assertThat(page.statusCode()).as(role).isEqualTo(200);
            assertThat(page.body().contains("#people\""))
                    .as(role)
                    .isEqualTo(!List.of("agent", "viewer").contains(role));
            assertThat(page.body().contains("#questions\"")).as(role).isEqualTo(!role.equals("admin"));
            assertThat(page.body()).as(role).contains("#articles\"");
        }
    }

    /** Two hands on one mouse. */
    final class Hands implements AutoCloseable {

        private final ExecutorService hands = Executors.newFixedThreadPool(2);

        /** Where it leads. */
        CompletableFuture<String> post(Staff operator, String... form) {
            return CompletableFuture.supplyAsync(
                    () -> operator.post(LIST + "/new", form)
                            .headers()
                            .firstValue("Location")
                            .orElseThrow(),
                    hands);
        }

        @Override
        public void close() {
            hands.shutdownNow();
        }
    }

    private static String[] form(String name, String slug, String plan, String language) {
        return new String[] {
            "name", name, "slug", slug, "plan", plan, "language", language, "ownerEmail", "olga@umbrella.test"
        };
    }

    private static String page(String slug) {
        return LIST + "/"
                + Superuser.column("select id from platform.organization where slug = ?", slug)
                        .get(0);
    }

    /** The rows of all pages from this one on. */
    private static List<List<String>> walk(Staff operator, String first, String direction) {
        var pages = new ArrayList<List<String>>();
        for (String path = first; path != null; ) {
            String body = operator.get(path).body();
            pages.add(rows(body));
            path = link(body, direction);
        }
        return pages;
    }

    private static String lastPage(Staff operator, String first) {
        String path = first;
        for (String next = path; next != null; next = link(operator.get(path).body(), "next")) {
            path = next;
        }
        return path;
    }

    private static List<String> rows(String body) {
        return Pattern.compile("href=\"" + LIST + "/([0-9a-f-]{36})\"")
                .matcher(body)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** null if there is none. */
    private static String link(String body, String rel) {
        Matcher found = Pattern.compile("<a[^>]*rel=\"" + rel + "\"[^>]*href=\"([^\"]+)\"")
                .matcher(body);
        return found.find() ? found.group(1).replace("&amp;", "&") : null;
    }
}
