package ai.irisorigin.portal;

import static ai.irisorigin.portal.Program.CONVERSATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.portal.api.MeterProbe;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Programs of organizations: their keys, what they read and open, how fast, and how they are refused. */
interface ApiStories {

    Pattern REVOCATION = Pattern.compile("/app/api-keys/[0-9a-f-]{36}/revocation");

    @Test
    default void api_key_is_shown_once_noted_when_used_and_revoked() {
        Program shop = Program.ofItsOwn("professional");
        String list = shop.staff().get("/app/api-keys").body();
        assertThat(list)
                .contains(shop.name(), shop.key().substring(0, 11), "Olivia Hart", "Not yet")
                .doesNotContain(shop.key());

        assertThat(shop.get(CONVERSATIONS).statusCode()).isEqualTo(200);

        assertThat(Instant.parse(Superuser.column(
                                "select to_char(last_used_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"
                                        + " from platform.api_key where name = ?",
                                shop.name())
                        .get(0)))
                .as("to the minute")
                .satisfies(used -> assertThat(used.getEpochSecond() % 60).isZero());
        Matcher revocation = REVOCATION.matcher(list);
        assertThat(revocation.find()).isTrue();
        assertThat(shop.staff().get(revocation.group()).body()).contains(shop.name());
        assertThat(shop.staff().post(revocation.group()).statusCode()).isEqualTo(303);
        refused(shop.get(CONVERSATIONS), 401);
        assertThat(shop.staff().get("/app/api-keys").body()).doesNotContain(shop.name());
        assertThat(shop.staff().get(revocation.group()).statusCode()).isEqualTo(404);
        assertThat(Superuser.column(
                        "select action from platform.audit_entry where target = ? order by created_at", shop.name()))
                .containsExactly("api-key.created", "api-key.revoked");
        assertThat(Superuser.number(
                        "select count(*) from platform.api_key where encode(token_hash, 'escape') like '%iris%'"))
                .isZero();
    }

    @Test
    default void api_key_form_comes_back_with_what_was_typed_and_what_is_wrong() {
        Program shop = Program.ofItsOwn("professional");
        String form = "/app/api-keys/new";

        assertThat(shop.staff().post(form, "name", " ", "expiry", "365"))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(422))
                .satisfies(answer -> assertThat(answer.body())
                        .contains("Give the key a name")
                        .containsPattern("value=\"365\" checked"));
        assertThat(shop.staff().post(form, "name", "x".repeat(101), "expiry", "30"))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(422))
                .satisfies(answer -> assertThat(answer.body()).contains("at most 100", "x".repeat(101)));
        assertThat(shop.staff().post(form, "name", shop.name(), "expiry", "30").statusCode())
                .as("a reload makes no second key")
                .isEqualTo(422);
        assertThat(shop.staff().post(form, "name", "Odd", "expiry", "7").statusCode())
                .isEqualTo(400);
        Superuser.run(
                "insert into platform.api_key (tenant_id, id, name, prefix, token_hash, created_by, created_at)"
                        + " select o.id, gen_random_uuid(), 'Key ' || n, 'iris_', sha256(gen_random_uuid()::text::bytea),"
                        + " 'Olivia Hart', now() from platform.organization o, generate_series(1, 49) n where o.slug = ?",
                shop.slug());
        assertThat(shop.staff().post(form, "name", "One too many", "expiry", "30"))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(422))
                .satisfies(answer -> assertThat(answer.body()).contains("You have 50 keys", "One too many"));
    }

    @Test
    default void api_is_for_programs_of_the_organization_alone() {
        Program shop = Program.ofItsOwn("professional");
        Program other = Program.ofItsOwn("professional");
        String opened = opened(shop.post(question("ada@example.com", "Where is it?")));

        assertThat(shop.get(CONVERSATIONS + "/" + opened).statusCode()).isEqualTo(200);

        refused(other.get(CONVERSATIONS + "/" + opened), 404);
        refused(other.get(CONVERSATIONS + "/" + UUID.randomUUID()), 404);
        refused(other.get(CONVERSATIONS + "/1"), 404);
        refused(other.getAt(shop.host(), CONVERSATIONS), 401);
        Browser nobody = Browser.at(shop.host());
        HttpResponse<String> missing = nobody.get(CONVERSATIONS);
        refused(missing, 401);
        assertThat(missing.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"api\"");
        for (String odd : List.of(
                "Bearer iris_" + "A".repeat(43), "Bearer x", "Bearer " + shop.key() + "x", "Bearer  a b", "Bearer é")) {
            HttpResponse<String> unknown = nobody.get(CONVERSATIONS, "Authorization", odd);
            refused(unknown, 401);
            assertThat(unknown.headers().firstValue("WWW-Authenticate")).isPresent();
        }
        refused(nobody.get(CONVERSATIONS, "Authorization", "Basic " + shop.key()), 401);
        refused(nobody.get(CONVERSATIONS + "?access_token=" + shop.key()), 401);
        refused(nobody.get(CONVERSATIONS, "Cookie", shop.staff().cookie()), 401);
        refused(
                nobody.post(CONVERSATIONS, "a=b", "Cookie", shop.staff().cookie(), "Origin", "https://evil.example"),
                401);
        refused(nobody.post(CONVERSATIONS, new byte[2], "Origin", "https://evil.example"), 401);
        refused(nobody.post(CONVERSATIONS, new byte[2]), 401);
        refused(Browser.at("localhost").get(CONVERSATIONS, "Authorization", "Bearer " + shop.key()), 404);
        refused(Browser.at("nobody.localhost").get(CONVERSATIONS), 404);
    }

    @Test
    default void api_key_that_has_expired_opens_nothing() {
        Program shop = Program.at("acme", "30");
        assertThat(shop.get(CONVERSATIONS + "?limit=1").statusCode()).isEqualTo(200);

        ShiftedClock.during(Duration.ofDays(30), () -> refused(shop.get(CONVERSATIONS + "?limit=1"), 401));

        assertThat(shop.get(CONVERSATIONS + "?limit=1").statusCode()).isEqualTo(200);
    }

    @Test
    default void api_turns_the_pages_of_sixty_conversations_and_misses_none() {
        Program shop = Program.ofItsOwn("professional");
        for (int i = 1; i <= 60; i++) {
            opened(shop.post(question("ada-" + i + "@example.com", "Matter " + i)));
        }
        Superuser.run(
                "update shared.conversation set status = 'closed', closed_at = now() where number % 3 = 0 and tenant_id ="
                        + " (select id from platform.organization where slug = ?)",
                shop.slug());
        Superuser.run(
                "update shared.conversation set status = 'pending' where number % 3 = 1 and tenant_id ="
                        + " (select id from platform.organization where slug = ?)",
                shop.slug());

        assertThat(numbers(shop, "", 25, 25, 10)).containsExactlyElementsOf(range(60, 1));
        assertThat(numbers(shop, "?limit=30", 30, 30)).containsExactlyElementsOf(range(60, 1));
        assertThat(numbers(shop, "?limit=7&status=closed", 7, 7, 6)).allMatch(number -> number % 3 == 0);
        assertThat(numbers(shop, "?limit=100&status=open", 40)).noneMatch(number -> number % 3 == 0);
        for (String odd : List.of(
                "limit=0",
                "limit=101",
                "limit=-1",
                "limit=x",
                "limit=",
                "status=odd",
                "status=",
                "cursor=",
                "cursor=x",
                "cursor=" + "A".repeat(31),
                "cursor=" + "_".repeat(32))) {
            JsonObject problem = refused(shop.get(CONVERSATIONS + "?" + odd), 400);
            assertThat(problem.getJsonArray("errors").getJsonObject(0).getString("field"))
                    .isEqualTo(odd.replaceAll("=.*", ""));
        }
    }

    private static List<Long> numbers(Program program, String query, int... sizes) {
        List<Long> numbers = new ArrayList<>();
        String cursor = null;
        for (int size : sizes) {
            String and = query.isEmpty() ? "?" : "&";
            HttpResponse<String> answer =
                    program.get(CONVERSATIONS + query + (cursor == null ? "" : and + "cursor=" + cursor));
            JsonObject page = good(answer, 200, "GET /api/v1/conversations", "Page");
            List<JsonObject> items = page.getJsonArray("items").getValuesAs(JsonObject.class);
            assertThat(items).hasSize(size);
            items.forEach(item -> numbers.add(item.getJsonNumber("number").longValue()));
            cursor = page.get("next") instanceof JsonString next ? next.getString() : null;
        }
        assertThat(cursor).as("next of the last page").isNull();
        assertThat(new HashSet<>(numbers)).hasSameSizeAs(numbers);
        return numbers;
    }

    private static List<Long> range(long from, long to) {
        List<Long> range = new ArrayList<>();
        for (long i = from; i >= to; i--) {
            range.add(i);
        }
        return range;
    }

    @Test
    default void api_opens_a_conversation_as_the_form_does() {
        Program shop = Program.at("acme");
        String email = "ada-" + UUID.randomUUID() + "@example.com";

        HttpResponse<String> answer = shop.post(
                "{\"name\":\" Ada\\tLovelace \",\"email\":\"" + email.toUpperCase(java.util.Locale.ROOT)
                        + "\",\"subject\":\"A <b>tent</b>\",\"text\":\"Where is it?\\nAnd \\u0000why?\",\"language\":\"th\"}");

        JsonObject opened = good(answer, 201, "POST /api/v1/conversations", "Conversation");
        assertThat(answer.headers().firstValue("Location")).hasValue(CONVERSATIONS + "/" + opened.getString("id"));
        assertThat(opened.getJsonObject("customer").getString("name")).isEqualTo("Ada Lovelace");
        assertThat(opened.getJsonObject("customer").getString("email")).isEqualTo(email);
        assertThat(opened.getString("status")).isEqualTo("open");
        assertThat(opened.getString("language")).isEqualTo("th");
        JsonObject message = opened.getJsonArray("messages").getJsonObject(0);
        assertThat(message.getString("from")).isEqualTo("customer");
        assertThat(message.getString("text")).isEqualTo("Where is it?\nAnd why?");
        assertThat(Inbox.of(email).text()).contains("/conversations/");
        Staff agent = Staff.at("acme.localhost", "agent@acme.test");
        String thread = "/app/conversations/" + opened.getJsonNumber("number").longValue();
        assertThat(ConversationStories.answer(agent, thread, "On its way", "answer")
                        .statusCode())
                .isEqualTo(303);
        assertThat(ConversationStories.answer(agent, thread, "Ada is a regular", "note")
                        .statusCode())
                .isEqualTo(303);
        JsonObject later = good(
                shop.get(CONVERSATIONS + "/" + opened.getString("id")),
                200,
                "GET /api/v1/conversations/{id}",
                "Conversation");
        assertThat(later.getString("status")).isEqualTo("pending");
        assertThat(later.getJsonArray("messages")
                        .getValuesAs(each -> each.asJsonObject().getString("text")))
                .containsExactly("Where is it?\nAnd why?", "On its way");
        assertThat(later.getJsonArray("messages").getJsonObject(1).getString("from"))
                .isEqualTo("staff");
    }

    @Test
    default void api_opens_one_conversation_however_often_it_is_asked_to() {
        Program shop = Program.at("acme");
        Program other = Program.at("acme");
        String email = "ada-" + UUID.randomUUID() + "@example.com";
        String question = question(email, "Once");

        String opened = opened(shop.post(question, "Idempotency-Key", "order-1"));

        assertThat(opened(shop.post(question, "Idempotency-Key", "order-1"))).isEqualTo(opened);
        assertThat(opened(shop.post(question, "Idempotency-Key", "order-2"))).isNotEqualTo(opened);
        assertThat(opened(other.post(question, "Idempotency-Key", "order-1"))).isNotEqualTo(opened);
        assertThat(opened(shop.post(question))).isNotEqualTo(opened);
        JsonObject reused = refused(shop.post(question(email, "Twice"), "Idempotency-Key", "order-1"), 422);
        assertThat(reused.getJsonArray("errors").getJsonObject(0).getString("field"))
                .isEqualTo("Idempotency-Key");
        refused(shop.post(question, "Idempotency-Key", "x".repeat(256)), 422);
        assertThat(Superuser.number("select count(*) from shared.conversation where email = ?", email))
                .isEqualTo(4);
        assertThat(Superuser.number(
                        "select count(*) from platform.mail where recipient = ? and kind = 'question'", email))
                .isEqualTo(4);
    }

    @Test
    default void api_says_what_is_wrong_with_what_was_sent() {
        Program shop = Program.at("acme");

        JsonObject all = refused(
                shop.post("{\"email\":\"ada\",\"subject\":\"" + "x".repeat(201)
                        + "\",\"text\":5,\"language\":\"xx\",\"colour\":\"red\"}"),
                422);
        assertThat(all.getJsonArray("errors")
                        .getValuesAs(each -> each.asJsonObject().getString("field")))
                .containsExactlyInAnyOrder("name", "email", "subject", "text", "language", "colour");
        for (String odd : List.of("", "{", "[]", "\"x\"", "null", "{} {}", "{\"name\":}", "[".repeat(5_000))) {
            refused(shop.post(odd), 400);
        }
        refused(shop.post(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'}, "application/json"), 400);
        refused(shop.post("{\"name\":\"\\ud800\",\"email\":\"a@example.com\",\"subject\":\"S\",\"text\":\"T\"}"), 422);
        for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "application/*", "image/png")) {
            refused(shop.post("{}".getBytes(StandardCharsets.UTF_8), type), 415);
        }
        refused(shop.post("{\"text\":\"" + "x".repeat(1 << 20) + "\"}"), 413);
        assertThat(shop.post(
                                question("ada@example.com", "UTF-8").getBytes(StandardCharsets.UTF_8),
                                "application/json;charset=utf-8")
                        .statusCode())
                .isEqualTo(201);
        refused(shop.get("/api/v1/nothing"), 404);
        refused(shop.get("/api/v2/conversations"), 404);
        refused(Browser.at(shop.host()).post("/api/v1/openapi", "{}"), 405);
    }

    @Test
    default void api_calls_faster_than_the_plan_allows_are_sent_away_until_there_is_room() {
        Program shop = Program.ofItsOwn("starter");
        HttpResponse<String> answer = shop.get(CONVERSATIONS);
        assertThat(answer.headers().firstValue("RateLimit-Policy")).hasValue("\"organization\";q=100;w=60");
        assertThat(answer.headers().firstValue("RateLimit")).hasValue("\"organization\";r=99;t=1");

        for (int i = 0; i < 400 && answer.statusCode() == 200; i++) {
            answer = shop.get(CONVERSATIONS + "?limit=1");
        }

        refused(answer, 429);
        assertThat(answer.headers().firstValue("RateLimit"))
                .hasValueSatisfying(left -> assertThat(left).matches("\"organization\";r=0;t=(59|60)"));
        assertThat(answer.headers().firstValueAsLong("Retry-After")).hasValue(1);
        HttpResponse<String> stranger = Browser.at(shop.host()).get(CONVERSATIONS);
        assertThat(stranger.statusCode()).as("whoever has no key takes nothing").isEqualTo(401);
        ShiftedClock.during(Duration.ofSeconds(61), () -> {
            HttpResponse<String> later = shop.get(CONVERSATIONS);
            assertThat(later.statusCode()).isEqualTo(200);
            assertThat(later.headers().firstValue("RateLimit")).hasValue("\"organization\";r=99;t=1");
        });
        assertThat(shop.get(CONVERSATIONS).statusCode())
                .as("after a clock that was wrong")
                .isEqualTo(200);
        shop.becomes("plan = 'professional'", () -> policy(shop).equals("\"organization\";q=1000;w=60"));
        shop.becomes("plan = 'enterprise_plus'", () -> policy(shop).equals("none"));
    }

    private static String policy(Program program) {
        return program.get(CONVERSATIONS)
                .headers()
                .firstValue("RateLimit-Policy")
                .orElse("none");
    }

    @Test
    default void api_of_an_organization_that_has_not_paid_or_is_switched_off_says_so() {
        Program shop = Program.ofItsOwn("professional");
        String question = question("ada@example.com", "Before");
        opened(shop.post(question));

        shop.becomes("standing = 'paused'", () -> shop.post("{").statusCode() == 402);
        refused(shop.post(question), 402);
        assertThat(shop.get(CONVERSATIONS).statusCode()).isEqualTo(200);
        shop.becomes("standing = 'past_due'", () -> shop.get(CONVERSATIONS).statusCode() == 402);
        assertThat(refused(shop.get(CONVERSATIONS), 402).getString("type")).endsWith("past-due");
        refused(shop.post(question), 402);
        shop.becomes(
                "standing = 'canceled'",
                () -> Browser.at(shop.host()).get("/api/v1/openapi").statusCode() == 402);
        assertThat(refused(shop.get(CONVERSATIONS), 402).getString("type")).endsWith("canceled");
        shop.becomes(
                "standing = 'entitled', state = 'suspended'",
                () -> shop.get(CONVERSATIONS).statusCode() == 503);
        HttpResponse<String> off = shop.get(CONVERSATIONS);
        refused(off, 503);
        assertThat(off.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    default void api_calls_are_counted_once_if_they_were_served() {
        Program shop = Program.ofItsOwn("professional");

        assertThat(MeterProbe.during(() -> {
                    opened(shop.post(question("ada@example.com", "Counted")));
                    refused(shop.post("{}"), 422);
                    refused(shop.post("{"), 400);
                    assertThat(shop.get(CONVERSATIONS).statusCode()).isEqualTo(200);
                    refused(shop.get(CONVERSATIONS + "/" + UUID.randomUUID()), 404);
                    refused(shop.getAt("acme.localhost", CONVERSATIONS), 401);
                    refused(Browser.at(shop.host()).get(CONVERSATIONS), 401);
                    Browser.at(shop.host()).get("/api/v1/openapi");
                }))
                .containsExactly(
                        "GET /api/v1/conversations",
                        "GET /api/v1/conversations/{id}",
                        "POST /api/v1/conversations",
                        "POST /api/v1/conversations",
                        "POST /api/v1/conversations");
    }

    @Test
    default void api_describes_itself() {
        HttpResponse<String> answer = Browser.at("acme.localhost").get("/api/v1/openapi");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(ApiDescription.of(answer.body()).routes()).contains("GET /api/v1/openapi");
    }

    private static String question(String email, String subject) {
        return Json.createObjectBuilder()
                .add("name", "Ada")
                .add("email", email)
                .add("subject", subject)
                .add("text", "Text of " + subject)
                .add("language", JsonValue.NULL)
                .build()
                .toString();
    }

    private static String opened(HttpResponse<String> answer) {
        return good(answer, 201, "POST /api/v1/conversations", "Conversation").getString("id");
    }

    private static JsonObject good(HttpResponse<String> answer, int status, String route, String schema) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(description().statuses(route)).contains(Integer.toString(status));
        JsonObject json = ApiDescription.parse(answer.body());
        assertThat(description().faults(schema, json)).isEmpty();
        return json;
    }

    private static JsonObject refused(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        JsonObject problem = ApiDescription.parse(answer.body());
        assertThat(description().faults("Problem", problem)).isEmpty();
        assertThat(problem.getInt("status")).isEqualTo(status);
        return problem;
    }

    private static ApiDescription description() {
        return ApiDescription.of(
                Browser.at("acme.localhost").get("/api/v1/openapi").body());
    }
}
