package ai.irisorigin.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.irisorigin.plugin.Event;
import ai.irisorigin.plugin.Notification;
import ai.irisorigin.plugin.RetryException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatNotificationsTest {

    private static final String TOKEN = "T0KEN/B0AT/xoxSecretxox";
    private static final String WEBHOOK = "https://" + PortalSide.HOST + "/hooks/" + TOKEN;

    private static final URI LINK = URI.create("https://acme.example.com/app/conversations/7");
    private static final Event ASKED = new Event.ConversationOpened(
            UUID.fromString("6f1c1f5e-8b52-4f0e-9a51-0d4b3c2a1908"),
            Instant.parse("2026-03-01T08:59:58Z"),
            LINK,
            7,
            "Where is my tent?",
            "It was to come on Monday.",
            "Bo");
    private static final Notification NEWS = new Notification(
            "Bo asks: Where is my tent?", "New question #7", "It was to come on Monday.\nIt is Friday.", LINK, ASKED);

    private final ChatNotifications plugin = new ChatNotifications();
    private Receiver receiver;
    private PortalSide call;

    @BeforeEach
    void acmeEntersItsWebhook() throws IOException {
        receiver = new Receiver();
        call = new PortalSide(receiver.address()).secret("webhook", WEBHOOK);
    }

    @AfterEach
    void theChatGoesHome() {
        receiver.close();
    }

    @Test
    void slack_gets_one_line_that_leads_to_the_conversation() throws Exception {
        plugin.send(NEWS, call);

        assertThat(receiver.posts()).singleElement().satisfies(post -> {
            assertThat(post.path()).isEqualTo("/hooks/" + TOKEN);
            assertThat(post.headers()).containsEntry("Content-Type", "application/json; charset=utf-8");
            assertThat(post.text()).isEqualTo("<" + LINK + "|New question #7>");
        });
    }

    @Test
    void mattermost_gets_its_own_kind_of_link() throws Exception {
        plugin.send(NEWS, call.set("style", "mattermost"));

        assertThat(receiver.posts().get(0).text()).isEqualTo("[New question \\#7](" + LINK + ")");
    }

    @ParameterizedTest
    @ValueSource(strings = {"slack", "mattermost"})
    void what_a_customer_wrote_stays_here_until_the_organization_lets_it_go(String style) throws Exception {
        plugin.send(NEWS, call.set("style", style));
        plugin.send(NEWS, call.set("excerpt", "true"));

        assertThat(receiver.posts().get(0).body()).doesNotContain("Monday", "Bo", "tent");
        assertThat(receiver.posts().get(1).text())
                .contains("Bo asks: Where is my tent?")
                .endsWith("\n> It was to come on Monday.\n> It is Friday.");
    }

    @Test
    void thai_and_control_characters_arrive_as_they_were_written() throws Exception {
        var news = new Notification("เต็นท์ของฉันอยู่ไหน 🏕", "", "\"C:\\tents\"\t\u0001", LINK, ASKED);

        plugin.send(news, call.set("excerpt", "true"));

        assertThat(receiver.posts().get(0).text())
                .isEqualTo("<" + LINK + "|เต็นท์ของฉันอยู่ไหน 🏕>\n> \"C:\\tents\"\t\u0001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "whsec_"})
    void a_receiver_can_tell_that_it_comes_from_here_and_when(String prefix) throws Exception {
        byte[] key = "a key of at least 24 bytes, shared".getBytes(StandardCharsets.UTF_8);
        call.secret("signing", prefix + Base64.getEncoder().encodeToString(key));

        plugin.send(NEWS, call.at(Instant.parse("2026-03-01T09:00:00.900Z")));

        var post = receiver.posts().get(0);
        assertThat(post.headers())
                .containsEntry("webhook-id", ASKED.id().toString())
                .containsEntry("webhook-timestamp", "1772355600");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        byte[] expected = mac.doFinal((ASKED.id() + ".1772355600." + post.body()).getBytes(StandardCharsets.UTF_8));
        String[] signature = post.headers().get("webhook-signature").split(",", 2);
        assertThat(signature[0]).isEqualTo("v1");
        assertThat(Base64.getDecoder().decode(signature[1])).isEqualTo(expected);
    }

    @Test
    void a_second_attempt_has_the_id_of_the_first_and_a_time_of_its_own() throws Exception {
        call.secret("signing", Base64.getEncoder().encodeToString(new byte[32]));

        plugin.send(NEWS, call);
        plugin.send(NEWS, call.at(call.now().plusSeconds(60)));

        var first = receiver.posts().get(0).headers();
        var second = receiver.posts().get(1).headers();
        assertThat(second.get("webhook-id")).isEqualTo(first.get("webhook-id"));
        assertThat(second.get("webhook-timestamp")).isNotEqualTo(first.get("webhook-timestamp"));
        assertThat(second.get("webhook-signature")).isNotEqualTo(first.get("webhook-signature"));
    }

    @Test
    void without_a_key_nothing_is_signed() throws Exception {
        plugin.send(NEWS, call);
        plugin.send(NEWS, call.secret("signing", " "));

        assertThat(receiver.posts()).allSatisfy(post -> assertThat(
                        post.headers().keySet())
                .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("webhook-")));
    }

    @Test
    void trying_it_out_tells_of_no_event_and_is_signed_all_the_same() throws Exception {
        call.secret("signing", Base64.getEncoder().encodeToString(new byte[32]));

        plugin.send(new Notification("This is a test.", "This is a test.", "", LINK, null), call);

        assertThat(receiver.posts().get(0).headers()).containsKeys("webhook-id", "webhook-signature");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tooshort", "not base64 at all, and long enough"})
    void a_key_that_is_none_is_named_and_nothing_is_sent(String key) {
        var refused = undelivered(call.secret("signing", key));

        assertThat(refused).hasMessageContaining("signing key").hasMessageNotContaining(key);
        assertThat(receiver.posts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"429, 30", "503, 120"})
    void a_busy_chat_says_in_seconds_when_to_come_again(int status, int seconds) {
        receiver.answering(status, "").askingToWait(Integer.toString(seconds));

        assertThat(retry().after()).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void a_busy_chat_says_with_a_date_when_to_come_again(int status) {
        receiver.answering(status, "").askingToWait("Sun, 01 Mar 2026 09:05:00 GMT");

        assertThat(retry().after()).contains(Duration.ofMinutes(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-5", "99999999999999", "Sun, 41 Mar 2026 09:05:00 GMT"})
    void what_a_chat_asks_for_in_riddles_is_left_to_the_portal(String riddle) {
        receiver.answering(429, "").askingToWait(riddle);

        assertThat(retry().after()).isEmpty();
    }

    @Test
    void a_date_that_is_over_means_now() {
        receiver.answering(503, "").askingToWait("Sun, 01 Mar 2026 08:00:00 GMT");

        assertThat(retry().after()).contains(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 502, 504})
    void a_chat_that_has_trouble_is_tried_again(int status) {
        receiver.answering(status, "");

        assertThat(retry().after()).isEmpty();
    }

    @Test
    void a_chat_that_never_answers_is_tried_again() {
        receiver.neverAnswering();

        assertThat(retry()).hasMessageContaining("in time");
    }

    @Test
    void a_chat_that_is_switched_off_is_tried_again() {
        receiver.close();

        assertThat(retry()).hasMessageContaining("can’t be reached");
    }

    @ParameterizedTest
    @CsvSource({
        "301, leads to another",
        "400, right chat",
        "401, let this webhook post",
        "403, let this webhook post",
        "404, is gone",
        "410, is gone",
        "413, right chat"
    })
    void what_would_fail_again_says_what_to_do(int status, String advice) {
        receiver.answering(status, "");

        assertThat(undelivered(call)).hasMessageContaining(advice).hasMessageContaining("HTTP " + status);
    }

    @Test
    void slacks_name_of_the_error_is_passed_on_but_nothing_else_that_it_answers() {
        receiver.answering(403, "channel_is_archived\n");
        assertThat(undelivered(call)).hasMessageContaining("(HTTP 403, channel_is_archived)");

        receiver.answering(403, "No webhook " + TOKEN);
        assertThat(undelivered(call)).hasMessageContaining("(HTTP 403)");
    }

    @Test
    void an_organization_that_speaks_thai_is_told_in_thai() {
        receiver.answering(404, "");

        assertThat(undelivered(call.speaking("th"))).hasMessageContaining("ไม่มี webhook นี้แล้ว");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://chat.example.com/hooks/xoxSecretxox",
                "chat.example.com/hooks/xoxSecretxox",
                "https:///hooks/xoxSecretxox",
                "https://chat.example.com/hooks/ xoxSecretxox",
                "{xoxSecretxox}"
            })
    void an_address_that_is_none_is_refused_before_anything_is_sent(String address) {
        assertThat(undelivered(call.secret("webhook", address))).hasMessageContaining("https address");
        assertThat(receiver.posts()).isEmpty();
    }

    @Test
    void an_address_may_have_been_copied_with_its_line_end() {
        assertThatCode(() -> plugin.send(NEWS, call.secret("webhook", " " + WEBHOOK + "\n")))
                .doesNotThrowAnyException();
    }

    @Test
    void a_host_that_the_portal_refuses_is_not_tried_again() {
        call.secret("webhook", "https://printer.internal/hooks/xoxSecretxox");

        assertThat(undelivered(call)).hasMessageContaining("doesn’t connect");
    }

    private RetryException retry() {
        var thrown = catchThrowableOfType(RetryException.class, () -> plugin.send(NEWS, call));
        return discreet(thrown);
    }

    private UndeliveredException undelivered(PortalSide call) {
        var thrown = catchThrowableOfType(UndeliveredException.class, () -> plugin.send(NEWS, call));
        return discreet(thrown);
    }

    /** Whatever goes wrong, nothing of the secret address gets out by it. */
    private static <T extends Exception> T discreet(T thrown) {
        assertThat(thrown).isNotNull().hasNoCause();
        assertThat(thrown.toString()).doesNotContain("xox", "hooks", "T0KEN", PortalSide.HOST, "printer");
        assertThat(thrown.getSuppressed()).isEmpty();
        return thrown;
    }
}
