package ai.irisorigin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.portal.ConversationStories.Asker;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How organizations come by themselves, and whoever should not. */
interface SignUpStories {

    @Test
    default void whoever_signs_up_is_signed_in_as_the_owner_of_an_organization_that_works() {
        try (Newcomer ada = Newcomer.at("new-works")) {
            String session = ada.arrives(ada.signsUp());

            Browser site = Browser.at("new-works.localhost");
            assertThat(site.get("/app", "Cookie", session).body())
                    .contains("Ada Lovelace", ada.email(), "action=\"/app/profile/email/verification\"");
            assertThat(site.get("/app/billing", "Cookie", session).statusCode()).isEqualTo(200);
            assertThat(site.get("/").body()).contains("Company new-works");
            assertThat(site.get("/help/getting-help/ask-us-a-question").body()).contains("/conversations/new");
            assertThat(site.get("/help/search?q=question").body()).contains("ask-us-a-question");
            assertThat(Superuser.column("select concat_ws(' ', o.plan, o.schema_name, o.language, o.time_zone, m.role,"
                            + " m.language, m.verified) from platform.organization o"
                            + " join platform.membership m on m.tenant_id = o.id where o.slug = 'new-works'"))
                    .containsExactly("professional shared en UTC owner en f");
            assertThat(Superuser.column(
                            "select concat_ws(' ', plan, billing_interval, status)"
                                    + " from platform.subscription where email = ?",
                            ada.email()))
                    .containsExactly("professional annually trialing");
        }
    }

    @Test
    default void whoever_signs_up_while_stripe_is_away_works_at_once_and_stripe_is_told_later() {
        try (Newcomer ada = Newcomer.at("new-early")) {
            Shop.stripe("POST", "/sandbox/faults", "unavailable=1&path=/v1/");
            try {
                String session = ada.arrives(ada.signsUp());
                Browser site = Browser.at("new-early.localhost");
                assertThat(site.get("/app", "Cookie", session).statusCode()).isEqualTo(200);
                assertThat(site.get("/app/billing", "Cookie", session).body())
                        .contains("your account is still being set up");
                assertThat(site.get("/").statusCode()).isEqualTo(200);
            } finally {
                Shop.stripe("DELETE", "/sandbox/faults", "");
            }
            Superuser.run("update platform.subscription set next_attempt_at = now() where email = ?", ada.email());
            long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (Superuser.number(
                            "select count(*) from platform.subscription where email = ? and stripe_id is not null",
                            ada.email())
                    == 0) {
                assertThat(System.nanoTime()).isLessThan(end);
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
    }

    @Test
    default void an_organization_speaks_the_language_that_it_was_made_in() {
        try (Newcomer mali = Newcomer.thaiAt("new-thai")) {
            mali.arrives(mali.signsUp());

            assertThat(Superuser.column(
                            "select language || ' ' || time_zone from platform.organization where slug = 'new-thai'"))
                    .containsExactly("th Asia/Bangkok");
            assertThat(Browser.at("new-thai.localhost").get("/help").body()).contains("การขอความช่วยเหลือ");
            assertThat(mailsTo(mali)).containsExactly("verification th new-thai.localhost");
        }
    }

    @Test
    default void the_link_in_the_mail_verifies_the_address_of_whoever_is_signed_in_and_of_nobody_else() {
        try (Newcomer ada = Newcomer.at("new-verified");
                Newcomer eve = Newcomer.at("new-eve")) {
            Browser site = Browser.at("new-verified.localhost");
            String session = ada.arrives(ada.signsUp());
            String evesSession = eve.arrives(eve.signsUp());
            String link = linkTo(ada);

            assertThat(site.get(link).headers().firstValue("Location").orElseThrow())
                    .startsWith("/sign-in?next=");
            assertThat(Browser.at("new-eve.localhost")
                            .get(link, "Cookie", evesSession)
                            .statusCode())
                    .isEqualTo(410);
            assertThat(site.get("/app", "Cookie", session).body()).contains("email/verification");
            assertThat(site.get(link, "Cookie", session).statusCode()).isEqualTo(303);

            assertThat(site.get("/app", "Cookie", session).body()).doesNotContain("email/verification");
            assertThat(site.get(link, "Cookie", session).statusCode()).isEqualTo(303);
        }
    }

    @Test
    default void two_clicks_at_once_and_a_third_one_later_make_one_organization_and_lead_there_each() {
        try (Newcomer ada = Newcomer.at("new-twice")) {
            List<HttpResponse<String>> answers = atOnce(ada, ada);
            answers.forEach(ada::arrives);
            ada.arrives(ada.signsUp());

            assertThat(count("organization where slug = 'new-twice'")).isOne();
            for (String table : List.of("person", "membership", "subscription")) {
                assertThat(count(table + " where email = '" + ada.email() + "'"))
                        .as(table)
                        .isOne();
            }
            assertThat(mailsTo(ada)).hasSize(1);
        }
    }

    @Test
    default void of_two_who_want_one_address_at_once_one_gets_it_and_the_other_a_suggestion() {
        try (Newcomer ada = Newcomer.at("new-wanted");
                Newcomer eve = Newcomer.at("new-wanted").with("email", "eve@new-wanted.test")) {
            List<HttpResponse<String>> answers = atOnce(ada, eve);

            assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(303, 422);
            String refused =
                    answers.get(answers.get(0).statusCode() == 422 ? 0 : 1).body();
            assertThat(refused).contains("slug-wrong", "new-wanted-team").doesNotContain(Newcomer.PASSWORD);
            assertThat(count("membership where email like '%@new-wanted.test'")).isOne();
        }
    }

    @Test
    default void what_a_failure_in_the_middle_left_undone_is_done_when_the_form_is_sent_again() {
        try (Newcomer ada = Newcomer.at("new-healed");
                Newcomer eve = Newcomer.at("new-healed").with("email", "eve@new-healed.test")) {
            Superuser.run(
                    "insert into platform.organization (id, slug, name, plan, language, time_zone)"
                            + " values (?, 'new-healed', 'Company new-healed', 'professional', 'en', 'UTC')",
                    UUID.nameUUIDFromBytes((ada.once() + " new-healed").getBytes(StandardCharsets.UTF_8)));

            assertThat(eve.signsUp().statusCode()).isEqualTo(422);
            String session = ada.arrives(ada.with("plan", "starter").signsUp());

            assertThat(Superuser.column("select plan from platform.subscription where email = ?", ada.email()))
                    .containsExactly("professional");
            assertThat(Browser.at("new-healed.localhost")
                            .get("/app", "Cookie", session)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(eve.signsUp().statusCode()).isEqualTo(422);
        }
    }

    @Test
    default void an_address_that_can_not_be_had_is_answered_with_one_that_can() {
        Map<String, String> addresses = Map.of(
                "acme", "acme-team",
                "www", "www-team",
                "operator", "operator-team",
                "xn--80ak6aa92e", "xn-80ak6aa92e",
                "аcme-care", "cme-care",
                "Café & Söhne", "cafe-sohne",
                "-edge-", "edge",
                "a.b", "a-b",
                "ร้านกาแฟ", "company-new-odd");
        try (Newcomer ada = Newcomer.at("new-odd")) {
            addresses.forEach((slug, free) -> {
                var answer = ada.with("slug", slug).signsUp();

                assertThat(answer.statusCode()).as(slug).isEqualTo(422);
                assertThat(answer.body())
                        .contains("slug-wrong", ">" + free + "</output>", "value=\"Company new-odd\"", ada.email())
                        .doesNotContain(Newcomer.PASSWORD);
            });
            assertThat(count("person where email = '" + ada.email() + "'")).isZero();
        }
    }

    @Test
    default void what_is_too_long_or_unknown_is_told_beside_its_field() {
        Map<String, Integer> lengths =
                Map.of("name", 101, "slug", 41, "email", 300, "password", 129, "plan", 9, "interval", 9);
        lengths.forEach((field, length) -> {
            try (Newcomer ada = Newcomer.at("new-long")) {
                var answer = ada.with(field, "x".repeat(length)).signsUp();

                assertThat(answer.statusCode()).as(field).isEqualTo(422);
                assertThat(answer.body()).contains("id=\"" + field + "-wrong\"");
                assertThat(count("organization where slug like 'new-long%'")).isZero();
            }
        });
    }

    @Test
    default void an_account_joins_with_its_own_password_and_with_no_other() {
        try (Newcomer owner = Newcomer.at("new-second").with("email", "owner@acme.test")) {
            var refused = owner.with("password", "not my password 1").signsUp();
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("password-wrong").doesNotContain("not my password 1");
            assertThat(count("organization where slug = 'new-second'")).isZero();

            owner.arrives(owner.with("password", "demo-password-1").signsUp());

            assertThat(count("membership where email = 'owner@acme.test' and role = 'owner'"))
                    .isEqualTo(2);
            assertThat(count("mail where host = 'new-second.localhost'")).isZero();
        }
    }

    @Test
    default void nobody_finds_out_by_half_a_form_who_has_an_account() {
        try (Newcomer known = Newcomer.at("new-half").with("email", "owner@acme.test");
                Newcomer unknown = Newcomer.at("new-half").with("email", "nobody@acme.test")) {
            for (String password : List.of("", "short", "password12")) {
                assertThat(faults(known.with("password", password)))
                        .isNotEmpty()
                        .isEqualTo(faults(unknown.with("password", password)));
            }
        }
    }

    @Test
    default void guessing_the_password_of_an_account_is_stopped() {
        try (Newcomer ada = Newcomer.at("new-guessed");
                Newcomer eve = Newcomer.at("new-guess").with("email", ada.email())) {
            ada.arrives(ada.signsUp());
            for (int i = 0; i < 10; i++) {
                eve.with("password", "wrong guess no " + i).signsUp();
            }

            var stopped = eve.with("password", Newcomer.PASSWORD).signsUp();

            assertThat(stopped.statusCode()).isEqualTo(422);
            assertThat(stopped.body()).contains("too many attempts");
            assertThat(count("organization where slug = 'new-guess'")).isZero();
        }
    }

    @Test
    default void a_robot_is_asked_to_press_once_more() {
        Map<String, String> signs = Map.of("website", "https://spam.example", "ticket", "AAAA");
        signs.forEach((field, value) -> {
            try (Newcomer robot = Newcomer.at("new-robot").with(field, value)) {
                var answer = robot.signsUp();

                assertThat(answer.statusCode()).isEqualTo(422);
                assertThat(answer.body()).contains("press the button once more");
                assertThat(count("organization where slug = 'new-robot'")).isZero();
                robot.with("website", "").with("ticket", Asker.ticket(answer));
                assertThat(robot.signsUp().statusCode()).isEqualTo(303);
            }
        });
    }

    @Test
    default void the_form_of_another_site_is_refused() {
        try (Newcomer ada = Newcomer.at("new-foreign")) {
            assertThat(ada.signsUp("Origin", "https://evil.example").statusCode())
                    .isEqualTo(403);
            assertThat(ada.signsUp("Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);

            assertThat(count("organization where slug = 'new-foreign'")).isZero();
            assertThat(Browser.at("acme.localhost").get(Newcomer.PATH).statusCode())
                    .isEqualTo(404);
            assertThat(Browser.at("acme.localhost").post(Newcomer.PATH, "").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    default void nobodys_mailbox_is_filled_by_signing_up_again_and_again() {
        String victim = "victim@new-bomb.test";
        for (int i = 0; i < 7; i++) {
            try (Newcomer bomber = Newcomer.at("new-bomb").with("email", victim)) {
                bomber.arrives(bomber.signsUp());
                assertThat(count("mail where recipient = '" + victim + "'")).isEqualTo(i < 5 ? 1 : 0);
            }
        }
    }

    @Test
    default void one_network_makes_no_more_than_so_many_organizations_an_hour() {
        try (Newcomer ada = Newcomer.at("new-many")) {
            Superuser.run(
                    "insert into platform.throttle (key, count, since) values (?, 30, now())",
                    "SIGN_UP_FROM_ADDRESS " + ada.network());

            var answer = ada.signsUp();

            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(count("organization where slug = 'new-many'")).isZero();
        }
    }

    @Test
    default void an_enterprise_gets_a_schema_of_its_own_by_itself() {
        try (Newcomer ada = Newcomer.at("new-enterprise").with("plan", "enterprise")) {
            ada.arrives(ada.signsUp());

            assertThat(Superuser.column("select schema_name from platform.organization where slug = 'new-enterprise'"))
                    .containsExactly("org_new_enterprise");
            assertThat(Browser.at("new-enterprise.localhost").get("/help").body())
                    .contains("Getting help");
        }
    }

    @Test
    default void the_plan_and_interval_of_a_link_are_chosen_in_the_form_if_there_are_such() {
        Browser platform = Browser.at("localhost");

        assertThat(selected(platform.get("/sign-up?plan=enterprise&interval=quarterly")))
                .containsExactly("enterprise", "quarterly");
        assertThat(selected(platform.get("/sign-up?plan=gold&interval=%00")))
                .containsExactly("professional", "monthly");
    }

    @Test
    default void the_front_page_shows_each_price_to_the_cent() {
        Browser platform = Browser.at("localhost");

        assertThat(platform.get("/").body()).contains(">$99<", ">$299<", ">$999<", ">$2,999<");
        assertThat(platform.get("/?interval=quarterly").body()).contains(">$89.10<", "$267.30");
        assertThat(platform.get("/?interval=annually").body()).contains(">$82.17<", "$986.04", ">$2,489.17<");
        assertThat(platform.get("/?interval=weekly").body()).contains(">$99<");
        assertThat(platform.get("/?lang=th").body()).contains("US$2,999");
    }

    private static List<HttpResponse<String>> atOnce(Newcomer one, Newcomer other) {
        List<CompletableFuture<HttpResponse<String>>> both = Stream.of(one, other)
                .map(newcomer -> CompletableFuture.supplyAsync(newcomer::signsUp))
                .toList();
        return both.stream().map(CompletableFuture::join).toList();
    }

    private static long count(String from) {
        return Superuser.number("select count(*) from platform." + from);
    }

    private static List<String> mailsTo(Newcomer newcomer) {
        return Superuser.column(
                "select kind || ' ' || language || ' ' || host from platform.mail where recipient = ?",
                newcomer.email());
    }

    private static String linkTo(Newcomer newcomer) {
        var link = Pattern.compile("/app/profile/email/verification\\?token=\\S+")
                .matcher(Inbox.of(newcomer.email()).text());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private static List<String> faults(Newcomer newcomer) {
        return found("id=\"([a-z]+-wrong)\">([^<]*)<", newcomer.signsUp());
    }

    private static List<String> selected(HttpResponse<String> page) {
        return found("<option(?=[^>]* selected)[^>]* value=\"([^\"]+)\"()", page);
    }

    private static List<String> found(String pattern, HttpResponse<String> page) {
        return Pattern.compile(pattern)
                .matcher(page.body())
                .results()
                .map(match -> match.group(1) + match.group(2))
                .toList();
    }
}
