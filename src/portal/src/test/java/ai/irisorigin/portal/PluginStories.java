package ai.irisorigin.portal;

import static ai.irisorigin.portal.PluginStage.await;
import static ai.irisorigin.portal.PluginStage.listener;
import static ai.irisorigin.portal.PluginStage.operator;
import static ai.irisorigin.portal.PluginStage.said;
import static ai.irisorigin.portal.PluginStage.say;
import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.plugin.EventTypes;
import ai.irisorigin.portal.ConversationStories.Asker;
import ai.irisorigin.portal.access.Meter;
import ai.irisorigin.portal.access.Plan;
import ai.irisorigin.portal.plugins.PluginKey;
import org.junit.jupiter.api.Test;

/** Plugins come and go while the portal runs. */
interface PluginStories extends PluginStage {

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
    default void whatever_kind_of_event_happens_is_told() throws Exception {
        String kinds = String.join("\", \"", EventTypes.names());
        PluginKey key = started(PluginJars.plugin("sample-ear", "1.0.0")
                .extension(
                        "Ear", "EventListener", "public void on(Event event, Call call) {" + say("event.type()") + "}")
                .saying("\"events\": [\"" + kinds + "\"]")
                .signed());
        Shop shop = Shop.paying(Plan.STARTER);
        String[] all = EventTypes.names().toArray(String[]::new);
        switchedOn("acme.localhost", key.id(), all);
        switchedOn(shop.host(), key.id(), all);
        Staff owner = Staff.at("acme.localhost", "owner@acme.test");

        Asker ada = Asker.asks("acme.localhost", "Is everything told?");
        await(() -> said().contains("conversation.opened"));
        ConversationStories.answer(owner, ada.thread(), "It is.", "answer");
        await(() -> said().contains("conversation.answered"));
        ada.post("/closure", "");
        await(() -> said().contains("conversation.closed"));
        String article = AuthoringStories.begun(owner, "What is told");
        AnswerStories.save(owner, article, "What is told", "publish");
        await(() -> said().contains("article.published"));
        owner.post(article + "/withdrawal");
        owner.post("/app/people/invitations/new", "emails", "ear@told.test", "role", "viewer", "days", "7");
        await(() -> said().contains("person.invited"));
        Superuser.run("delete from platform.invitation where email = 'ear@told.test'");

        Superuser.run("update platform.subscription set status = 'past_due' where tenant_id = ?", shop.id());
        shop.asksStripe();
        await(() -> said().contains("subscription.changed"));
        UsageStories.use(shop, Meter.CONVERSATIONS, 800);
        await(() -> said().contains("usage.threshold"));

        assertThat(said().strip().split(" ", -1)).as("each once").containsExactlyInAnyOrder(all);
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
}
