package ai.irisorigin.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.irisorigin.portal.ConversationStories.Asker;
import ai.irisorigin.portal.access.Plan;
import ai.irisorigin.portal.access.Role;
import ai.irisorigin.portal.access.SignedIn;
import ai.irisorigin.portal.plugins.PluginDesk;
import ai.irisorigin.portal.plugins.PluginKey;
import ai.irisorigin.portal.plugins.PluginRefusedException;
import ai.irisorigin.portal.tenancy.Organization;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Plugins come and go while the portal runs, and a bad one hurts nobody. */
interface PluginStories {

    /** What a plugin of a story says of itself; it is in the same process, and has no other way to a story. */
    String SAID = "story.plugin";

    PluginDesk plugins();

    @AfterEach
    default void noPluginIsLeftBehind() {
        plugins().removeAll();
        System.clearProperty(SAID);
    }

    private static PluginJars listener(String id, String version, String body) {
        return PluginJars.plugin(id, version)
                .extension(
                        "Ear",
                        "EventListener",
                        "public void on(Event event, Call call) throws Exception {" + body + "}")
                .saying("\"events\": [\"conversation.opened\"]");
    }

    /** A line of a plugin's that tells it to the story. */
    static String say(String what) {
        return "System.setProperty(\"" + SAID + "\", System.getProperty(\"" + SAID + "\", \"\") + " + what
                + " + \" \");";
    }

    static String said() {
        return System.getProperty(SAID, "");
    }

    private PluginKey started(byte[] jar) throws PluginRefusedException {
        PluginKey key = plugins().install(jar, operator()).key();
        assertThat(plugins().start(key)).isEmpty();
        return key;
    }

    private void switchedOn(String host, String plugin, String... events) {
        plugins().switchOn(organization(host), plugin, Map.of(), Map.of(), List.of(events));
    }

    private Organization organization(String host) {
        return plugins().organization(host);
    }

    static SignedIn operator() {
        return new SignedIn(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Otto",
                "operator@iris.test",
                true,
                Role.OPERATOR,
                "en",
                ZoneOffset.UTC,
                "",
                null);
    }

    @Test
    default void an_event_is_told_to_whoever_switched_the_plugin_on_and_to_nobody_else() throws Exception {
        PluginKey key = started(
                listener("sample-ear", "1.0.0", say("call.tenant().slug()")).signed());
        switchedOn("acme.localhost", key.id(), "conversation.opened");

        Asker.asks("globex.localhost", "Nobody hears this");
        Asker.asks("acme.localhost", "This is heard");

        await(() -> said().contains("acme"));
        assertThat(said()).isEqualTo("acme ");
    }

    @Test
    default void an_upgrade_is_heard_with_the_next_event_and_can_be_taken_back() throws Exception {
        PluginKey one = started(listener("sample-ear", "1.0.0", say("\"one\"")).signed());
        switchedOn("acme.localhost", one.id(), "conversation.opened");
        Asker.asks("acme.localhost", "To the first");
        await(() -> said().equals("one "));

        PluginKey two = started(listener("sample-ear", "2.0.0", say("\"two\"")).signed());
        Asker.asks("acme.localhost", "To the second");
        await(() -> said().equals("one two "));
        assertThat(plugins().find(one.id()).orElseThrow().previous()).isEqualTo("1.0.0");

        assertThat(plugins().start(one)).isEmpty();
        Asker.asks("acme.localhost", "To the first again");
        await(() -> said().equals("one two one "));
        assertThat(plugins().runs(two)).isFalse();
    }

    @Test
    default void what_asks_for_more_waits_until_it_is_agreed_to() throws Exception {
        PluginKey one = started(listener("sample-ear", "1.0.0", say("\"one\"")).signed());
        switchedOn("acme.localhost", one.id(), "conversation.opened");

        started(listener("sample-ear", "1.1.0", say("\"more\""))
                .saying("\"hosts\": [\"elsewhere.example.com\"]")
                .signed());
        Asker.asks("acme.localhost", "Not told");
        switchedOn("acme.localhost", one.id(), "conversation.opened");
        Asker.asks("acme.localhost", "Told");

        await(() -> said().contains("more"));
        assertThat(said()).isEqualTo("more ");
    }

    @Test
    default void what_was_not_signed_by_somebody_trusted_is_refused() throws Exception {
        byte[] good = listener("sample-ear", "1.0.0", "").signed();
        byte[] unsigned = listener("sample-ear", "1.0.0", "").unsigned();
        byte[] strange = PluginJars.signed(unsigned, PluginJars.stranger());

        assertThat(refusal(unsigned)).isEqualTo("unsigned");
        assertThat(refusal(strange)).isEqualTo("publisher");
        assertThat(refusal(tampered(good))).isIn("tampered", "broken");
        assertThat(refusal(java.util.Arrays.copyOf(good, good.length / 2))).isEqualTo("broken");
        assertThat(refusal(new byte[0])).isEqualTo("broken");
    }

    @Test
    default void what_would_hurt_everybody_is_refused_before_it_runs() throws Exception {
        assertThat(refusal(listener("sample-ear", "1.0.0", "System.exit(1);").signed()))
                .isEqualTo("ending");
        assertThat(refusal(listener("sample-ear", "1.0.0", "Runtime.getRuntime().halt(1);")
                        .signed()))
                .isEqualTo("ending");
        assertThat(refusal(listener("sample-ear", "1.0.0", "")
                        .with("lib/other.jar", new byte[] {1})
                        .signed()))
                .isEqualTo("nested");
        assertThat(refusal(listener("sample-ear", "1.0.0", "")
                        .with("ai/irisorigin/plugin/Event.class", new byte[] {1})
                        .signed()))
                .isEqualTo("reserved");
        assertThat(refusal(listener("sample-ear", "one", "").signed())).isEqualTo("manifest");
        assertThat(refusal(listener("sample-ear", "1.0.0", "")
                        .with("plugin.json", "{".getBytes(StandardCharsets.UTF_8))
                        .signed()))
                .isEqualTo("manifest");
    }

    @Test
    default void a_version_never_changes_and_an_id_stays_with_its_publisher() throws Exception {
        plugins().install(listener("sample-ear", "1.0.0", "").signed(), operator());
        var stranger = PluginJars.stranger();
        plugins().trust("Stranger Ltd", stranger.getCertificate().getPublicKey());

        assertThat(refusal(listener("sample-ear", "1.0.0", say("\"other\"")).signed()))
                .isEqualTo("version-taken");
        assertThat(refusal(PluginJars.signed(listener("sample-ear", "1.0.1", "").unsigned(), stranger)))
                .isEqualTo("id-taken");
    }

    @Test
    default void one_that_can_not_start_says_why_and_harms_nothing() throws Exception {
        PluginKey future = plugins()
                .install(listener("sample-ear", "1.0.0", "").forApi(">=2.0.0").signed(), operator())
                .key();
        PluginKey broken = plugins()
                .install(
                        listener("sample-gap", "1.0.0", "")
                                .extension(
                                        "Hole",
                                        "ScheduledJob",
                                        "static class Gone {} private final Object gone = new Gone();"
                                                + " public java.time.Duration every() { return java.time.Duration.ofHours(1); }"
                                                + " public void run(Call call) {}")
                                .without("sample/Hole$Gone.class")
                                .signed(),
                        operator())
                .key();

        assertThat(plugins().start(future).orElseThrow()).contains(">=2.0.0", "1.0.0");
        assertThat(plugins().start(broken).orElseThrow()).contains("sample/Hole$Gone");
        assertThat(Browser.at("acme.localhost").get("/").statusCode()).isEqualTo(200);
    }

    /** It is started on another node, and this one hears of it. */
    @Test
    default void one_that_takes_its_time_to_begin_keeps_no_other_news_waiting() throws Exception {
        assertThat(Browser.at("globex.localhost").get("/").statusCode())
                .as("it is known here")
                .isEqualTo(200);
        PluginKey slow = plugins()
                .install(
                        listener("sample-ear", "1.0.0", "} public Ear() throws Exception { Thread.sleep(6_000);")
                                .signed(),
                        operator())
                .key();
        Superuser.run(
                "insert into platform.plugin (id, version, running, plan) values ('sample-ear', '1.0.0', true, 'starter')");

        Superuser.run("update platform.organization set state = 'suspended' where slug = 'globex'");
        try {
            await(() -> Browser.at("globex.localhost").get("/").statusCode() == 503);
            assertThat(plugins().runs(slow)).as("it begins still").isFalse();
        } finally {
            Superuser.run("update platform.organization set state = 'active' where slug = 'globex'");
        }
        await(() -> plugins().runs(slow));
    }

    @Test
    default void a_publisher_that_is_trusted_no_longer_is_heard_no_longer() throws Exception {
        var stranger = PluginJars.stranger();
        plugins().trust("Stranger Ltd", stranger.getCertificate().getPublicKey());
        PluginKey key =
                started(PluginJars.signed(listener("sample-ear", "1.0.0", "").unsigned(), stranger));

        plugins().revoke(stranger.getCertificate().getPublicKey());

        assertThat(plugins().runs(key)).isFalse();
        assertThat(plugins().start(key)).isPresent();
    }

    @Test
    default void one_that_throws_rests_and_is_switched_off_and_owner_and_installer_are_told() throws Exception {
        PluginKey key = started(listener("sample-ear", "1.0.0", "throw new IllegalStateException(\"no paper\");")
                .signed());
        switchedOn("acme.localhost", key.id(), "conversation.opened");

        for (int i = 0; i < 20; i++) {
            plugins().testEvent(organization("acme.localhost"), key.id());
            plugins().wake(organization("acme.localhost"), key.id());
        }

        await(() -> !plugins().isOn(organization("acme.localhost"), key.id()));
        await(() -> Superuser.number("select count(*) from platform.mail where kind = 'plugin-off'") >= 1);
        assertThat(Superuser.column("select last_error from platform.plugin_health where plugin = 'sample-ear'"))
                .containsExactly("IllegalStateException: no paper");
    }

    @Test
    default void a_channel_gets_a_brief_title_that_names_nobody_and_quotes_nothing() throws Exception {
        PluginKey key = started(PluginJars.plugin("sample-channel", "1.0.0")
                .extension(
                        "Channel",
                        "NotificationChannel",
                        "public void send(Notification notification, Call call) {"
                                + say("notification.title() + \" | \" + notification.brief()") + "}")
                .saying("\"events\": [\"conversation.opened\"]")
                .signed());
        switchedOn("acme.localhost", key.id(), "conversation.opened");

        Asker.asks("acme.localhost", "Where is my tent?");

        await(() -> !said().isEmpty());
        assertThat(said()).matches("New question #\\d+ from .+: Where is my tent\\? \\| New question #\\d+ ");
    }

    @Test
    default void one_that_hangs_keeps_nobody_waiting() throws Exception {
        PluginKey key =
                started(listener("sample-ear", "1.0.0", "Thread.sleep(60_000);").signed());
        switchedOn("acme.localhost", key.id(), "conversation.opened");
        long before = System.nanoTime();

        Asker.asks("acme.localhost", "Does somebody listen?");
        Duration asked = Duration.ofNanos(System.nanoTime() - before);
        var outcome = plugins().testEvent(organization("acme.localhost"), key.id());

        assertThat(asked).isLessThan(Duration.ofSeconds(8));
        assertThat(plugins().said("en", outcome)).isEqualTo("It took longer than 10 s.");
        assertThat(plugins().said("th", outcome)).isEqualTo("ใช้เวลานานกว่า 10 วินาที");
    }

    @Test
    default void a_plugin_talks_to_nobody_but_the_hosts_that_it_named() throws Exception {
        PluginKey key = started(listener(
                        "sample-ear",
                        "1.0.0",
                        "for (String address : List.of(\"https://other.example.com/\", \"https://169.254.169.254/\","
                                + " \"https://internal.example.com/\")) {"
                                + " try { call.http().send(java.net.http.HttpRequest.newBuilder(java.net.URI.create(address)).build());"
                                + say("\"sent\"") + "} catch (RefusedHostException e) {" + say("\"refused\"") + "} }")
                .signed());
        switchedOn("acme.localhost", key.id(), "conversation.opened");

        assertThat(plugins().testEvent(organization("acme.localhost"), key.id()).ok())
                .isTrue();

        assertThat(said()).isEqualTo("refused refused refused ");
    }

    @Test
    default void after_two_hundred_comings_and_goings_no_class_stays() throws Exception {
        for (int i = 0; i < 200; i++) {
            PluginKey key = started(listener("sample-ear", "1.0." + i, "").signed());
            if (i == 0) {
                switchedOn("acme.localhost", key.id(), "conversation.opened");
            }
            assertThat(plugins()
                            .testEvent(organization("acme.localhost"), key.id())
                            .ok())
                    .isTrue();
        }
        plugins().removeAll();

        await(() -> {
            System.gc();
            return plugins().classLoadersAlive() == 0;
        });
    }

    @Test
    default void a_thread_that_was_left_behind_is_named() throws Exception {
        PluginKey key = started(listener(
                        "sample-ear",
                        "1.0.0",
                        "Thread thread = new Thread(() -> { while (System.getProperty(\"" + SAID + ".go\") == null) {"
                                + " Thread.onSpinWait(); } }, \"left-behind\"); thread.setDaemon(true); thread.start();")
                .signed());
        switchedOn("acme.localhost", key.id(), "conversation.opened");
        plugins().testEvent(organization("acme.localhost"), key.id());

        plugins().removeAll();

        assertThat(plugins().leftovers()).containsKey(key);
        assertThat(plugins().leftovers().get(key)).anyMatch(thread -> thread.startsWith("left-behind"));
        System.setProperty(SAID + ".go", "now");
        await(() -> plugins().leftovers().isEmpty());
        System.clearProperty(SAID + ".go");
    }

    @Test
    default void a_widget_is_shown_without_what_does_not_belong_on_a_page() throws Exception {
        PluginKey key = started(PluginJars.plugin("sample-hours", "1.0.0")
                .extension(
                        "Hours",
                        "PageWidget",
                        "public java.util.Optional<String> html(String slot, String language, Call call) {"
                                + " return java.util.Optional.of(\"<p onclick=steal()>Open until \" + call.setting(\"until\")"
                                + " + \"<script>steal()</script><img src=https://elsewhere.example/a.png></p>\"); }")
                .saying(
                        "\"slots\": [\"home.top\", \"footer\"], \"settings\": [{\"name\": \"until\", \"type\": \"text\","
                                + " \"label\": {\"en\": \"Until\", \"th\": \"ถึง\"}, \"initial\": \"five\"}]")
                .signed());
        assertThat(home()).doesNotContain("Open until");
        switchedOn("acme.localhost", key.id());

        await(() -> home().contains("<p>Open until five</p>"));
        assertThat(home()).doesNotContain("steal", "elsewhere.example");
        assertThat(Browser.at("globex.localhost").get("/").body()).doesNotContain("Open until");

        plugins().removeAll();
        await(() -> !home().contains("Open until"));
    }

    private static String home() {
        return Browser.at("acme.localhost").get("/").body();
    }

    @Test
    default void a_plan_that_is_too_small_hears_nothing() throws Exception {
        PluginKey key = started(listener("sample-ear", "1.0.0", "").signed());
        switchedOn("acme.localhost", key.id(), "conversation.opened");

        plugins().allowFrom(key.id(), Plan.ENTERPRISE);

        assertThat(plugins().testEvent(organization("acme.localhost"), key.id()).ok())
                .isFalse();
    }

    private String refusal(byte[] jar) {
        return catchThrowableOfType(
                        PluginRefusedException.class, () -> plugins().install(jar, operator()))
                .rule();
    }

    private static byte[] tampered(byte[] jar) {
        byte[] other = jar.clone();
        String text = new String(jar, StandardCharsets.ISO_8859_1);
        int at = text.indexOf("sample/Ear.class") + 60;
        other[at] ^= 1;
        return other;
    }

    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
