package ai.irisorigin.portal;

import static ai.irisorigin.portal.PluginStage.await;
import static ai.irisorigin.portal.PluginStage.listener;
import static ai.irisorigin.portal.PluginStage.operator;
import static ai.irisorigin.portal.PluginStage.said;
import static ai.irisorigin.portal.PluginStage.say;
import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.portal.ConversationStories.Asker;
import ai.irisorigin.portal.plugins.PluginKey;
import ai.irisorigin.portal.tenancy.Organization;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A bad plugin hurts nobody. */
interface BadPluginStories extends PluginStage {

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
        await(() -> Superuser.column("select distinct kind from platform.mail where kind like '%plugin-off' order by 1")
                .equals(List.of("installed-plugin-off", "plugin-off")));
        assertThat(Superuser.column("select last_error from platform.plugin_health where plugin = 'sample-ear'"))
                .containsExactly("IllegalStateException: no paper");
        assertThat(Staff.at("localhost", "operator@iris.test")
                        .get("/operator/plugins/sample-ear")
                        .body())
                .contains("no paper", "Off: failed too often", " in all<");
        assertThat(Staff.at("acme.localhost", "owner@acme.test")
                        .get("/app/plugins/sample-ear")
                        .body())
                .contains("no paper");
    }

    @Test
    default void one_that_fails_in_an_organization_rests_there_and_works_for_the_others() throws Exception {
        PluginKey key = started(listener(
                        "sample-ear",
                        "1.0.0",
                        "if (call.tenant().slug().equals(\"acme\")) { throw new IllegalStateException(\"no paper\"); }")
                .signed());
        switchedOn("acme.localhost", key.id(), "conversation.opened");
        switchedOn("globex.localhost", key.id(), "conversation.opened");

        for (int i = 0; i < 5; i++) {
            assertThat(plugins()
                            .testEvent(organization("acme.localhost"), key.id())
                            .retry())
                    .isFalse();
        }
        var rests = plugins().testEvent(organization("acme.localhost"), key.id());

        assertThat(plugins().said("en", rests)).isEqualTo("It failed too often, and rests for a while.");
        assertThat(rests.retry()).isTrue();
        assertThat(plugins()
                        .testEvent(organization("globex.localhost"), key.id())
                        .ok())
                .isTrue();
    }

    @Test
    default void one_that_is_slow_takes_four_calls_of_an_organization_at_a_time_and_none_of_the_others()
            throws Exception {
        PluginKey key = started(listener(
                        "sample-ear",
                        "1.0.0",
                        "if (call.tenant().slug().equals(\"acme\")) { " + say("\"begun\"")
                                + " while (System.getProperty(\"" + SAID
                                + ".go\") == null) { Thread.sleep(10); } }")
                .signed());
        switchedOn("acme.localhost", key.id(), "conversation.opened");
        switchedOn("globex.localhost", key.id(), "conversation.opened");
        Organization acme = organization("acme.localhost");
        try {
            for (int i = 1; i <= 4; i++) {
                int begun = 6 * i;
                new Thread(() -> plugins().testEvent(acme, key.id())).start();
                await(() -> said().length() == begun);
            }

            var busy = plugins().testEvent(acme, key.id());

            assertThat(plugins().said("en", busy)).isEqualTo("It is busy.");
            assertThat(plugins()
                            .testEvent(organization("globex.localhost"), key.id())
                            .ok())
                    .isTrue();
        } finally {
            System.setProperty(SAID + ".go", "now");
        }
        await(() -> plugins().testEvent(acme, key.id()).ok());
        System.clearProperty(SAID + ".go");
    }

    @Test
    default void a_flood_ends_after_a_hundred_lines_wherever_it_is_written() throws Exception {
        PluginKey key = started(listener(
                        "sample-ear",
                        "1.0.0",
                        "var here = java.util.logging.Logger.getLogger(\"sample\");"
                                + " Runnable flood = () -> { for (int i = 0; i < 1_000; i++) {"
                                + " System.out.println(\"flood\"); System.err.print(\"flood\");"
                                + " new Exception(\"flood\").printStackTrace(); here.warning(\"flood\");"
                                + " call.log().log(System.Logger.Level.INFO, \"flood\"); } };"
                                + " flood.run();"
                                + " java.util.concurrent.CompletableFuture.runAsync(flood).join();"
                                + " Thread other = new Thread(() -> { throw new IllegalStateException(\"flood\"); });"
                                + " other.start(); other.join();")
                .signed());
        switchedOn("acme.localhost", key.id(), "conversation.opened");

        String console = plugins().overheard(() -> {
            assertThat(plugins()
                            .testEvent(organization("acme.localhost"), key.id())
                            .ok())
                    .isTrue();
            System.out.println("the portal's own");
        });

        assertThat(console.lines().filter(line -> line.contains("flood")))
                .as("a hundred, and another hundred if a minute ends meanwhile")
                .hasSizeBetween(1, 200)
                .allMatch(line -> line.contains("sample-ear"));
        assertThat(console).contains("the portal's own");
    }

    @Test
    default void one_that_does_not_know_where_its_theme_is_does_not_start() throws Exception {
        PluginKey key = plugins()
                .install(
                        PluginJars.plugin("sample-theme", "1.0.0")
                                .extension(
                                        "Theme",
                                        "ThemeProvider",
                                        "public String folder() { throw new IllegalStateException(\"no paint\"); }")
                                .signed(),
                        operator())
                .key();

        assertThat(plugins().start(key).orElseThrow()).contains("no paint");
        assertThat(plugins().runs(key)).isFalse();
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
}
