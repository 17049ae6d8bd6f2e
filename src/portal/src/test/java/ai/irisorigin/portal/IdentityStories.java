package ai.irisorigin.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.Organization;
import ai.irisorigin.portal.tenancy.Organizations;
import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Signing in, and what a session is good for. */
interface IdentityStories {

    String PASSWORD = "demo-password-1";

    Probe probe();

    Organizations organizations();

    @Test
    default void the_database_knows_a_session_by_its_hash_only() throws NoSuchAlgorithmException {
        String secret = secret(Staff.at("acme.localhost", "agent@acme.test"));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));

        assertThat(Superuser.column("select encode(token_hash, 'hex') from platform.session"))
                .contains(HexFormat.of().formatHex(hash));
        assertThat(Superuser.column("select s::text from platform.session s")).noneMatch(row -> row.contains(secret));
    }

    @Test
    default void the_cookie_of_a_session_is_kept_from_scripts_and_other_sites() {
        String plain = cookie(signIn("acme.localhost", "agent@acme.test", PASSWORD));
        String secure = cookie(signIn("acme.localhost", "agent@acme.test", PASSWORD, "X-Forwarded-Proto", "https"));

        assertThat(plain).startsWith("session=").contains("HttpOnly", "SameSite=Lax", "Path=/");
        assertThat(plain).doesNotContain("Domain", "Expires", "Max-Age");
        assertThat(secure).startsWith("__Host-session=").contains("HttpOnly", "SameSite=Lax", "Path=/", "Secure");
    }

    @Test
    default void a_session_is_good_on_its_own_host_only() {
        Staff agent = Staff.at("acme.localhost", "agent@acme.test");
        Superuser.run("insert into platform.domain (host, tenant_id, verified_at)"
                + " select 'care.acme.example', id, now() from platform.organization where slug = 'acme'");
        try {
            assertThat(agent.get("/app").statusCode()).isEqualTo(200);
            for (String host : new String[] {"globex.localhost", "care.acme.example"}) {
                assertThat(Browser.at(host)
                                .get("/app", "Cookie", agent.cookie())
                                .statusCode())
                        .as(host)
                        .isEqualTo(303);
            }
        } finally {
            Superuser.run("delete from platform.domain where host = 'care.acme.example'");
        }
    }

    @Test
    default void a_session_ends_when_it_is_idle_and_when_a_month_has_passed() {
        Staff agent = Staff.at("acme.localhost", "agent@acme.test");
        String mine = "token_hash = sha256(convert_to('" + secret(agent) + "', 'UTF8'))";
        Superuser.run("update platform.session set created_at = now() - interval '29 days 23 hours',"
                + " seen_at = now() - interval '5 minutes' where " + mine);

        assertThat(agent.get("/app").statusCode()).isEqualTo(200);
        assertThat(
                        Superuser.number(
                                "select count(*) from platform.session where " + mine
                                        + " and expires_at = created_at + interval '30 days' and seen_at > now() - interval '1 minute'"))
                .isEqualTo(1);

        Superuser.run("update platform.session set expires_at = now() where " + mine);
        assertThat(agent.get("/app").statusCode()).isEqualTo(303);
    }

    @Test
    default void a_stranger_is_sent_to_sign_in_and_from_there_to_where_they_wanted() {
        Browser acme = Browser.at("acme.localhost");
        String asked = acme.get("/app/people?role=agent")
                .headers()
                .firstValue("Location")
                .orElseThrow();

        assertThat(asked).endsWith("/sign-in?next=%2Fapp%2Fpeople%3Frole%3Dagent");
        assertThat(location(signIn("acme.localhost", "owner@acme.test", PASSWORD, "next", "/app/people?role=agent")))
                .endsWith("/app/people?role=agent");
        for (String elsewhere : List.of("//evil.example", "https://evil.example", "/\\evil.example", "/%0d%0aX: y")) {
            assertThat(location(signIn("acme.localhost", "owner@acme.test", PASSWORD, "next", elsewhere)))
                    .as(elsewhere)
                    .endsWith("/app");
        }
    }

    @Test
    default void
            a_wrong_password_an_unknown_address_and_a_stranger_to_the_organization_are_told_apart_only_after_proof() {
        var wrong = signIn("acme.localhost", "viewer@acme.test", "wrong-password");
        var unknown = signIn("acme.localhost", "nobody@acme.test", "wrong-password");
        var stranger = signIn("acme.localhost", "owner@globex.test", "wrong-password");

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).isEqualTo(wrong.body().replace("viewer@acme.test", "nobody@acme.test"));
        assertThat(stranger.body()).isEqualTo(wrong.body().replace("viewer@acme.test", "owner@globex.test"));
        assertThat(signIn("acme.localhost", "owner@globex.test", PASSWORD).statusCode())
                .isEqualTo(422);
    }

    @Test
    default void failures_are_throttled_by_person_and_successes_are_not_counted() {
        for (int i = 0; i < 12; i++) {
            assertThat(signIn("globex.localhost", "viewer@globex.test", PASSWORD)
                            .statusCode())
                    .isEqualTo(303);
        }
        for (int i = 0; i < 10; i++) {
            assertThat(signIn("globex.localhost", "viewer@globex.test", "wrong-" + i)
                            .statusCode())
                    .isEqualTo(422);
        }
        try {
            var answer = signIn("globex.localhost", "viewer@globex.test", PASSWORD);
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                    .isBetween(1L, 901L);
            assertThat(answer.body()).contains("value=\"viewer@globex.test\"");
            assertThat(signIn("globex.localhost", "agent@globex.test", PASSWORD).statusCode())
                    .isEqualTo(303);
        } finally {
            Superuser.run("delete from platform.throttle");
        }
    }

    @Test
    default void failures_are_throttled_by_the_address_that_no_client_can_choose() {
        Superuser.run("insert into platform.throttle values ('SIGN_IN_FROM_ADDRESS 203.0.113.7', 100, now()),"
                + " ('SIGN_IN_FROM_ADDRESS 2001:db8:0:1', 100, now())");
        try {
            assertThat(from("203.0.113.7").statusCode()).isEqualTo(429);
            assertThat(from("198.51.100.9, 203.0.113.7").statusCode()).isEqualTo(429);
            assertThat(from("203.0.113.7, 198.51.100.9").statusCode()).isEqualTo(303);
            assertThat(from("2001:db8:0:1:ffff::7").statusCode()).isEqualTo(429);
        } finally {
            Superuser.run("delete from platform.throttle");
        }
    }

    @Test
    default void an_old_hash_is_made_anew_when_its_owner_signs_in() {
        String who = "person_id = (select id from platform.person where email = 'manager@globex.test')";
        String weak = Password.hash(PASSWORD)
                .addRandomSalt(16)
                .with(Argon2Function.getInstance(1024, 1, 1, 32, Argon2.ID))
                .getResult();
        Superuser.run("update platform.credential set password_hash = ? where " + who, weak);

        assertThat(signIn("globex.localhost", "manager@globex.test", PASSWORD).statusCode())
                .isEqualTo(303);

        assertThat(Superuser.column("select password_hash from platform.credential where " + who)
                        .get(0))
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(signIn("globex.localhost", "manager@globex.test", PASSWORD).statusCode())
                .isEqualTo(303);
    }

    @Test
    default void an_unsafe_request_of_a_session_carries_its_token_and_says_where_it_comes_from() {
        Staff owner = Staff.at("acme.localhost", "owner@acme.test");
        Browser acme = Browser.at("acme.localhost");
        String form = "csrf_token=" + owner.csrfToken() + "&name=&language=&timeZone=";

        assertThat(acme.post("/app/profile", form, "Cookie", owner.cookie()).statusCode())
                .as("neither Origin nor Sec-Fetch-Site")
                .isEqualTo(403);
        String[] here = {"Cookie", owner.cookie(), "Sec-Fetch-Site", "same-origin"};
        assertThat(acme.post("/app/profile", form, here).statusCode()).isEqualTo(422);
        assertThat(acme.post("/app/profile", "name=&language=&timeZone=", here).statusCode())
                .isEqualTo(403);
        assertThat(acme.post("/app/profile", "name=&csrf_token=" + owner.csrfToken(), here)
                        .statusCode())
                .isEqualTo(403);
        String other = Staff.at("acme.localhost", "agent@acme.test").csrfToken();
        assertThat(acme.post("/app/profile", "csrf_token=" + other + "&name=", here)
                        .statusCode())
                .isEqualTo(403);
        assertThat(acme.post("/app/nothing", "", here).statusCode())
                .as("routing comes first")
                .isEqualTo(404);
    }

    @Test
    default void an_organization_sees_its_own_people_and_nobody_reads_persons_or_passwords() {
        Organization acme = organizations().bySlug("acme").orElseThrow();

        List<?> emails = CurrentTenant.during(
                acme, () -> probe().rows(entities -> entities.createNativeQuery("select email from platform.membership")
                        .getResultList()));

        assertThat(emails).isNotEmpty().allMatch(email -> email.toString().endsWith("@acme.test"));
        for (String forbidden : List.of(
                "select 1 from platform.person",
                "select 1 from platform.credential",
                "insert into platform.person (email) values ('x@x.test') returning 1",
                "select 1 from platform.throttle",
                "update platform.seat_usage set active = 0 returning 1")) {
            assertThatThrownBy(() -> CurrentTenant.during(acme, () -> probe().rows(entities ->
                            entities.createNativeQuery(forbidden).getResultList())))
                    .as(forbidden)
                    .hasStackTraceContaining("permission denied");
        }
    }

    private static HttpResponse<String> from(String forwardedFor) {
        return Browser.at("acme.localhost")
                .post("/sign-in", "email=agent%40acme.test&password=" + PASSWORD, "X-Forwarded-For", forwardedFor);
    }

    /** The last two are either a header, or a further field named next. */
    private static HttpResponse<String> signIn(String host, String email, String password, String... more) {
        boolean next = more.length > 0 && more[0].equals("next");
        String form = "email=" + Staff.encoded(email) + "&password=" + password
                + (next ? "&next=" + Staff.encoded(more[1]) : "");
        return Browser.at(host).post("/sign-in", form, next ? new String[0] : more);
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(header -> header.contains("session="))
                .findFirst()
                .orElseThrow();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String secret(Staff staff) {
        return staff.cookie().substring(staff.cookie().indexOf('=') + 1);
    }
}
