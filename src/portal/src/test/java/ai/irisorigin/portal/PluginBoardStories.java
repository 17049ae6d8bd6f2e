package ai.irisorigin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.portal.access.Plan;
import ai.irisorigin.portal.plugins.PluginDesk;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Plugins as the operator and an organization's people see them. */
interface PluginBoardStories {

    String BOARD = "/operator/plugins";
    String PUBLISHERS = BOARD + "/publishers";
    String HERE = "/app/plugins/sample-bell";
    String SECRET = "https://hooks.example.com/s3cr3t";
    String HEARD = "story.bell";
    Pattern REVISION = Pattern.compile("name=\"revision\" value=\"(\\d+)\"");

    PluginDesk plugins();

    @AfterEach
    default void noBellIsLeftBehind() {
        plugins().removeAll();
        Superuser.run("delete from platform.plugin_publisher where name = 'Stranger Ltd'");
        System.clearProperty(HEARD);
    }

    /** Rings in the process of the story, which has no other way to hear it. */
    private static PluginJars bell(String version) {
        return bell(
                version,
                "System.setProperty(\"" + HEARD + "\", call.secret(\"webhook\").orElse(\"none\") + \" \""
                        + " + call.secret(\"key\").orElse(\"none\") + \" \" + call.setting(\"room\") + \" \" + event.type());");
    }

    private static PluginJars bell(String version, String ring) {
        return PluginJars.plugin("sample-bell", version)
                .extension(
                        "Bell",
                        "EventListener",
                        "public void on(Event event, Call call) throws Exception {" + ring + "}")
                .saying("\"events\": [\"conversation.opened\", \"conversation.closed\"]")
                .saying("\"secrets\": [{\"name\": \"webhook\", \"label\": {\"en\": \"Webhook\", \"th\": \"เว็บฮุก\"},"
                        + " \"required\": true}, {\"name\": \"key\", \"label\": {\"en\": \"Key\", \"th\": \"กุญแจ\"}}]")
                .saying("\"settings\": [{\"name\": \"room\", \"type\": \"text\", \"initial\": \"lobby\","
                        + " \"label\": {\"en\": \"Room\", \"th\": \"ห้อง\"}}]");
    }

    private static byte[] signed(PluginJars jar) {
        return jar.saying("\"hosts\": [\"secret:webhook\"]").signed();
    }

    private static HttpResponse<String> upload(Staff operator, byte[] jar) {
        return operator.post(
                BOARD + "/new",
                new Parts().field("csrf_token", operator.csrfToken()).file("bell.jar", jar));
    }

    private static Staff operator() {
        return Staff.at("localhost", "operator@iris.test");
    }

    private static Staff owner() {
        return Staff.at("acme.localhost", "owner@acme.test");
    }

    private static Staff started(byte[] jar) {
        Staff operator = operator();
        String version = location(upload(operator, jar));
        assertThat(location(operator.post(version + "/start"))).endsWith(BOARD + "/sample-bell");
        return operator;
    }

    private static HttpResponse<String> save(Staff owner, String... fields) {
        Matcher revision = REVISION.matcher(owner.get(HERE).body());
        assertThat(revision.find()).isTrue();
        return owner.post(
                HERE,
                Stream.concat(Stream.of("revision", revision.group(1)), Arrays.stream(fields))
                        .toArray(String[]::new));
    }

    @Test
    default void a_stranger_s_plugin_is_refused_until_their_key_is_trusted() throws Exception {
        Staff operator = operator();
        var stranger = PluginJars.stranger();
        byte[] jar = PluginJars.signed(bell("1.0.0").unsigned(), stranger);

        var refused = upload(operator, jar);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Nothing was installed.", "Stranger Ltd, ", PUBLISHERS);
        assertThat(operator.get(BOARD + "/sample-bell").statusCode()).isEqualTo(404);

        var noKey = operator.post(PUBLISHERS, "name", "Stranger Ltd", "pem", "my key");
        assertThat(noKey.statusCode()).isEqualTo(422);
        assertThat(noKey.body()).contains("pem-wrong", "my key", "value=\"Stranger Ltd\"");
        String pem = PluginJars.pem(stranger.getCertificate());
        assertThat(operator.post(PUBLISHERS, "name", "Stranger Ltd", "pem", pem).statusCode())
                .isEqualTo(303);

        assertThat(location(upload(operator, jar))).endsWith(BOARD + "/sample-bell/1.0.0");
        assertThat(operator.get(BOARD).body()).contains("Waiting for your agreement", "Sample sample-bell");
    }

    @Test
    default void nothing_runs_before_the_operator_has_agreed_to_what_it_asks_for() {
        Staff operator = operator();
        String version = location(upload(operator, signed(bell("1.0.0"))));

        assertThat(operator.get(version).body())
                .contains("Hears when a conversation is opened", "enters as “Webhook”", "encrypted: Webhook")
                .contains("Iris Origin demo", "Agree and start");
        assertThat(operator.get(BOARD + "/sample-bell").statusCode()).isEqualTo(303);
        assertThat(owner().get(HERE).statusCode()).isEqualTo(404);

        assertThat(operator.post(version + "/start").statusCode()).isEqualTo(303);
        assertThat(operator.get(BOARD).body()).contains("Runs");
        assertThat(owner().get("/app/plugins").body()).contains(HERE, "Sample sample-bell");
        assertThat(Superuser.column("select action from platform.audit_entry where target = 'sample-bell 1.0.0'"
                        + " order by created_at desc limit 2"))
                .containsExactly("plugin.started", "plugin.installed");
    }

    @Test
    default void a_plugin_that_can_t_start_says_why() {
        Staff operator = operator();
        byte[] jar = signed(bell("1.0.0", "} static { if (true) { throw new IllegalStateException(\"no rope\"); }"));

        var answer = operator.post(location(upload(operator, jar)) + "/start");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("no rope", "was not started");
        assertThat(operator.get(BOARD + "/sample-bell").body()).contains("no rope");
    }

    @Test
    default void an_organization_sets_a_plugin_up_and_its_secrets_are_never_shown() {
        started(signed(bell("1.0.0")));
        Staff owner = owner();

        var missing = save(owner, "set.room", "kitchen", "event", "conversation.closed");
        assertThat(missing.statusCode()).isEqualTo(422);
        assertThat(missing.body()).contains("secret-webhook-wrong", "value=\"kitchen\"");
        var plain = save(owner, "set.room", "kitchen", "secret.webhook", "http://hooks.example.com/s3cr3t");
        assertThat(plain.statusCode()).isEqualTo(422);
        assertThat(plain.body()).contains("secret-webhook-wrong").doesNotContain("s3cr3t");

        var saved = save(
                owner,
                "set.room",
                "kitchen",
                "event",
                "conversation.closed",
                "secret.webhook",
                SECRET,
                "secret.key",
                "s3cr3t-key");
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
        var late = owner.post(HERE, "revision", "0", "set.room", "cellar", "secret.webhook", SECRET);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("value=\"cellar\"").doesNotContain("s3cr3t");
        assertThat(owner.get(HERE).body())
                .contains("It is set.", "value=\"kitchen\"")
                .doesNotContain("s3cr3t");

        assertThat(Superuser.column("select secrets from platform.plugin_use"))
                .allSatisfy(
                        kept -> assertThat(kept).isNotBlank().doesNotContain("s3cr3t", "hooks.example.com", "webhook"));

        owner.post(HERE + "/test");
        assertThat(System.getProperty(HEARD)).isEqualTo(SECRET + " s3cr3t-key kitchen conversation.closed");

        save(owner, "set.room", "attic", "event", "conversation.closed", "clear.key", "true");
        owner.post(HERE + "/test");
        assertThat(System.getProperty(HEARD)).isEqualTo(SECRET + " none attic conversation.closed");
    }

    @Test
    default void what_came_of_a_test_is_told_with_its_time() {
        started(signed(bell(
                "1.0.0",
                "if (call.setting(\"room\").equals(\"cellar\")) {"
                        + " throw new IllegalStateException(\"nobody is there\"); }")));
        Staff owner = owner();
        save(owner, "set.room", "lobby", "secret.webhook", SECRET);

        assertThat(flash(owner.post(HERE + "/test")))
                .startsWith("done flash.addon.test.done ")
                .endsWith(" ms");

        save(owner, "set.room", "cellar");
        assertThat(flash(owner.post(HERE + "/test")))
                .startsWith("warning flash.addon.test.failed ")
                .contains("nobody is there (")
                .endsWith(" ms)");

        owner.post(HERE + "/off");
        assertThat(flash(owner.post(HERE + "/test"))).startsWith("warning flash.addon.test.off ");
    }

    @Test
    default void only_those_who_manage_integrations_see_plugins() {
        started(signed(bell("1.0.0")));

        for (String role : new String[] {"manager", "agent", "viewer"}) {
            Staff person = Staff.at("acme.localhost", role + "@acme.test");
            assertThat(person.get("/app/plugins").statusCode()).as(role).isEqualTo(403);
            assertThat(person.get(HERE).statusCode()).as(role).isEqualTo(403);
            assertThat(person.post(HERE, "revision", "0").statusCode()).as(role).isEqualTo(403);
        }
        assertThat(owner().get(BOARD).statusCode()).isEqualTo(404);
    }

    @Test
    default void a_plan_that_is_too_small_is_told_which_one_has_it() {
        Staff operator = started(signed(bell("1.0.0")));

        assertThat(operator.post(BOARD + "/sample-bell/plan", "plan", "gold").statusCode())
                .isEqualTo(400);
        assertThat(operator.post(BOARD + "/sample-bell/plan", "plan", Plan.ENTERPRISE.key())
                        .statusCode())
                .isEqualTo(303);
        var answer = owner().post(HERE, "revision", "0", "secret.webhook", SECRET);

        assertThat(answer.statusCode()).isEqualTo(402);
        assertThat(answer.body()).contains("It comes with Enterprise and up", "/app/billing");
        assertThat(Superuser.number("select count(*) from platform.plugin_use")).isZero();
    }

    @Test
    default void whoever_uses_it_agrees_again_if_an_upgrade_asks_for_more() {
        Staff operator = started(signed(bell("1.0.0")));
        Staff owner = owner();
        save(owner, "set.room", "lobby", "secret.webhook", SECRET);
        String more = location(upload(
                operator,
                bell("1.1.0")
                        .saying("\"hosts\": [\"secret:webhook\", \"other.example.com\"]")
                        .signed()));

        assertThat(operator.get(more).body()).contains("Talks to other.example.com", "New", "Agree and upgrade");
        operator.post(more + "/start");
        assertThat(owner.get("/app/plugins").body()).contains("Asks for more now");
        assertThat(owner.get(HERE).body()).contains("Talks to other.example.com", "Agree and save");
        save(owner, "set.room", "lobby");

        assertThat(owner.get("/app/plugins").body()).doesNotContain("Asks for more now");
        assertThat(operator.get(BOARD + "/sample-bell/1.0.0").body()).contains("Go back to this version");
    }

    @Test
    default void what_is_stopped_is_seen_by_nobody_and_what_is_removed_leaves_nothing() {
        Staff operator = started(signed(bell("1.0.0")));
        Staff owner = owner();
        save(owner, "set.room", "attic", "secret.webhook", SECRET);

        assertThat(operator.post(BOARD + "/sample-bell/stop").statusCode()).isEqualTo(303);
        assertThat(owner.get("/app/plugins").body()).doesNotContain("sample-bell");
        assertThat(owner.get(HERE).statusCode()).isEqualTo(404);
        operator.post(BOARD + "/sample-bell/1.0.0/start");
        assertThat(owner.get(HERE).body()).contains("value=\"attic\"", "It is set.");

        assertThat(operator.get(BOARD + "/sample-bell").body()).contains("Acme");
        assertThat(operator.get(BOARD + "/sample-bell/removal").body()).contains("Organizations that did: 1.");
        assertThat(operator.post(BOARD + "/sample-bell/removal").statusCode()).isEqualTo(303);
        assertThat(operator.get(BOARD + "/sample-bell").statusCode()).isEqualTo(404);
        assertThat(Superuser.number("select count(*) from platform.plugin_use")).isZero();
    }

    @Test
    default void whose_key_is_revoked_sees_their_plugins_stop() {
        Staff operator = operator();
        var stranger = PluginJars.stranger();
        operator.post(PUBLISHERS, "name", "Stranger Ltd", "pem", PluginJars.pem(stranger.getCertificate()));
        String version =
                location(upload(operator, PluginJars.signed(bell("1.0.0").unsigned(), stranger)));
        operator.post(version + "/start");
        Matcher revocation = Pattern.compile(
                        "href=\"(" + PUBLISHERS + "/[0-9a-f]{64}/revocation)\" aria-label=\"[^\"]*Stranger")
                .matcher(operator.get(PUBLISHERS).body());
        assertThat(revocation.find()).isTrue();

        assertThat(operator.get(revocation.group(1)).body()).contains("Stranger Ltd");
        assertThat(operator.post(revocation.group(1)).statusCode()).isEqualTo(303);

        assertThat(operator.get(BOARD + "/sample-bell").body()).contains("not trusted any more");
        assertThat(operator.post(version + "/start").statusCode()).isEqualTo(422);
        assertThat(owner().get(HERE).statusCode()).isEqualTo(404);
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private static String flash(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("flash="))
                .map(cookie -> cookie.substring("flash=".length(), cookie.indexOf(';')))
                .map(value -> new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }
}
