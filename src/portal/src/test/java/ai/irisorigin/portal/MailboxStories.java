package ai.irisorigin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.portal.ConversationStories.Asker;
import ai.irisorigin.portal.identity.Secret;
import ai.irisorigin.portal.mailbox.MailboxReader;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** People answer the mails that they get, and others write to the same mailbox. */
interface MailboxStories {

    MailboxReader mailbox();

    @Test
    default void customer_and_agent_talk_without_leaving_their_mail_programs() {
        String subject = "Does the tent " + UUID.randomUUID() + " stand rain?";
        Asker ada = Asker.asks("acme.localhost", subject);
        Inbox.Received told = Inbox.of("agent@acme.test", "New question from Ada: " + subject);
        assertThat(told.text()).startsWith("— Answer above this line —").contains("stand rain?", "in your name");

        answer(told, "agent@acme.test", "It does.\n\nOn Monday 23, Acme wrote:\n> — Answer above this line —\n> x");

        Inbox.Received answered = Inbox.of(ada.email(), "Our answer");
        assertThat(answered.text())
                .contains("It does.", "simply reply to this email")
                .doesNotContain("Monday 23");
        assertThat(ada.page().body()).contains("It does.", "Dana Okafor").doesNotContain("Monday 23");
        assertThat(header(answered, "References"))
                .isEqualTo(header(told, "References"))
                .endsWith("@localhost>");
        assertThat(header(answered, "Reply-To")).isNotEqualTo(header(told, "Reply-To"));

        String thanks = answer(answered, ada.email(), "ขอบคุณค่ะ\n\n-- \nAda");

        assertThat(Postman.finds(thanks, "Processed")).isTrue();
        assertThat(bodies(ada, "customer")).last().isEqualTo("ขอบคุณค่ะ");
        assertThat(bodies(ada, "event")).isEmpty();
        assertThat(Superuser.column("select status from shared.conversation where email = ?", ada.email()))
                .containsExactly("open");
        assertThat(Inbox.of("agent@acme.test", "New message from Ada: " + subject)
                        .text())
                .contains("ขอบคุณค่ะ");
    }

    @Test
    default void a_mail_that_comes_twice_is_said_once_and_opens_what_was_closed() {
        Asker ada = Asker.asks("acme.localhost", "Once");
        ada.post("/closure", "");
        Inbox.Received told = Inbox.of(ada.email());
        String id = id();

        for (int i = 0; i < 3; i++) {
            bring(told, "From: " + ada.email() + "\nMessage-ID: " + id + "\n\nStill there?");
            mailbox().read();
        }

        assertThat(bodies(ada, "customer")).containsExactly("Once", "Still there?");
        assertThat(bodies(ada, "event")).containsExactly("closed", "reopened");
    }

    @Test
    default void what_was_merged_goes_on_in_the_other_conversation() {
        Asker ada = Asker.asks("acme.localhost", "First");
        Asker again = Asker.asks("acme.localhost", "Second", ada.email());
        Inbox.Received told = Inbox.of(ada.email(), "Second");
        Staff agent = Staff.at("acme.localhost", "agent@acme.test");
        agent.post(again.thread() + "/merging/" + ada.number());

        answer(told, ada.email(), "About both");

        assertThat(agent.get(ada.thread()).body()).contains("About both");
    }

    @Test
    default void who_answers_from_another_address_is_heard_and_staff_are_told() {
        Asker ada = Asker.asks("acme.localhost", "From my office");
        String html = "From: ada@office.example\nMIME-Version: 1.0\nMessage-ID: " + id()
                + "\nContent-Type: multipart/mixed; boundary=a\n\n"
                + "--a\nContent-Type: text/html; charset=tis-620\nContent-Transfer-Encoding: quoted-printable\n\n"
                + "<p>=CA=C7=D1=CA=B4=D5 <b>&lt;script&gt;</b></p><script>alert(1)</script>\n"
                + "--a\nContent-Type: image/png; name=tent.png\nContent-Transfer-Encoding: base64\n\nAAAA\n"
                + "--a\nContent-Disposition: attachment; filename=plan.txt\n\nPitch it here\n--a--\n";

        bring(Inbox.of(ada.email()), html);
        mailbox().read();

        assertThat(bodies(ada, "customer"))
                .last()
                .asString()
                .startsWith("สวัสดี <script>")
                .contains("tent.png")
                .doesNotContain("plan.txt");
        assertThat(ada.page().body()).containsPattern("/attachments/[^>]*>[\\s\\S]*plan\\.txt");
        assertThat(Staff.at("acme.localhost", "agent@acme.test")
                        .get(ada.thread())
                        .body())
                .contains("Ada wrote by email from ada@office.example", "&lt;script&gt;")
                .doesNotContain("<script>alert");
        assertThat(ada.page().body()).doesNotContain("office.example");
    }

    @Test
    default void guessed_altered_and_expired_addresses_lead_nowhere_and_their_writer_is_told_once() {
        Asker ada = Asker.asks("acme.localhost", "Not for Mallory");
        Inbox.Received told = Inbox.of(ada.email());
        String address = header(told, "Reply-To");
        String altered = address.replaceFirst("\\+.", "+" + (address.contains("+a") ? "b" : "a"));
        String mallory = "mallory-" + UUID.randomUUID() + "@example.com";
        String late = "late-" + UUID.randomUUID() + "@example.com";

        for (int i = 0; i < 2; i++) {
            String id = id();
            Postman.bring(altered, "From: " + mallory + "\nTo: " + altered + "\nMessage-ID: " + id + "\n\nLet me in");
            mailbox().read();
            assertThat(Postman.finds(id, "Refused")).isTrue();
        }
        Superuser.run("update platform.reply_address set expires_at = now() - interval '1 second' where"
                + " conversation_id = (select id from shared.conversation where email = '" + ada.email() + "')");
        bring(told, "From: " + late + "\nMessage-ID: " + id() + "\n\nToo late");
        mailbox().read();

        assertThat(Inbox.of(mallory).subject()).isEqualTo("Your email couldn’t be delivered");
        assertThat(Inbox.of(late).text()).contains("http://acme.localhost", "/conversations/new");
        assertThat(Inbox.all(mallory)).hasSize(1);
        assertThat(bodies(ada, "customer")).containsExactly("Not for Mallory");
    }

    @Test
    default void whoever_may_not_answer_on_the_page_may_not_by_mail() {
        Asker ada = Asker.asks("acme.localhost", "Who may answer?");
        Inbox.of(ada.email());
        String token = "abcdefgh".repeat(3)
                + UUID.randomUUID().toString().substring(0, 8).replaceAll("[0189-]", "x");
        for (String condition : List.of("email = 'viewer@acme.test'", "email = 'agent@globex.test'")) {
            Superuser.run(
                    "insert into platform.reply_address (tenant_id, token_hash, conversation_id, membership_id, expires_at)"
                            + " select m.tenant_id, ?, c.id, m.id, now() + interval '1 day' from platform.membership m,"
                            + " shared.conversation c where m." + condition + " and c.email = ?",
                    new Secret(token).hash(),
                    ada.email());
            String address = "replies+" + token + "@localhost";
            String id = id();

            Postman.bring(address, "From: x@example.com\nTo: " + address + "\nMessage-ID: " + id + "\n\nAs staff");
            mailbox().read();

            assertThat(Postman.finds(id, "Refused")).as(condition).isTrue();
            Superuser.run("delete from platform.reply_address where token_hash = ?", (Object) new Secret(token).hash());
        }
        assertThat(bodies(ada, "answer")).isEmpty();
    }

    @Test
    default void robots_and_giants_are_put_aside_without_a_word() {
        Asker ada = Asker.asks("acme.localhost", "Anybody there?");
        Inbox.Received told = Inbox.of(ada.email());
        String away = id();
        String giant = id();
        String robot = "robot-" + UUID.randomUUID() + "@example.com";

        bring(told, "From: " + robot + "\nAuto-Submitted: auto-replied\nMessage-ID: " + away + "\n\nI am away");
        bring(
                told,
                "From: " + robot + "\nMessage-ID: " + giant + "\n\n"
                        + "x".repeat(76).concat("\n").repeat(400_000));
        answer(told, ada.email(), "I am here");

        assertThat(Postman.finds(away, "Refused")).isTrue();
        assertThat(Postman.finds(giant, "Refused")).isTrue();
        assertThat(bodies(ada, "customer")).containsExactly("Anybody there?", "I am here");
        assertThat(Inbox.all(robot)).isEmpty();
    }

    @Test
    default void two_robots_do_not_talk_for_ever() {
        Asker ada = Asker.asks("acme.localhost", "0");
        Inbox.Received told = Inbox.of(ada.email());

        for (int i = 1; i <= 22; i++) {
            bring(told, "From: " + ada.email() + "\nMessage-ID: " + id() + "\n\n" + i);
        }
        mailbox().read();

        assertThat(bodies(ada, "customer")).hasSize(21);
    }

    @Test
    default void the_operator_sees_that_answers_are_read() {
        mailbox().read();

        assertThat(Staff.at("localhost", "operator@iris.test")
                        .get("/operator/mail")
                        .body())
                .contains("Answers by email", "Running", "replies@localhost");
    }

    @Test
    default void the_demo_has_a_mail_program() {
        Asker ada = Asker.asks("acme.localhost", "Without a mail program");
        Inbox.of(ada.email());
        Browser acme = Browser.at("acme.localhost");
        var mine = Pattern.compile("href=\"(/dev/mail/\\d+)\"(?:(?!</tr>)[\\s\\S])*?" + ada.email())
                .matcher(acme.get("/dev/mail").body());
        assertThat(mine.find()).isTrue();

        assertThat(acme.post(mine.group(1) + "/answer", "text=").statusCode()).isEqualTo(422);
        assertThat(acme.post(mine.group(1) + "/answer", "text=It%20works").statusCode())
                .isEqualTo(303);
        mailbox().read();

        assertThat(bodies(ada, "customer")).containsExactly("Without a mail program", "It works");
        assertThat(bodies(ada, "event")).isEmpty();
    }

    /** Its Message-ID; the mailbox is read at once. */
    private String answer(Inbox.Received mail, String from, String text) {
        String id = id();
        bring(
                mail,
                "From: " + from + "\nMessage-ID: " + id
                        + "\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
                        + text);
        mailbox().read();
        return id;
    }

    private static void bring(Inbox.Received mail, String answer) {
        String address = header(mail, "Reply-To");
        Postman.bring(address, "To: " + address + "\n" + answer);
    }

    private static String id() {
        return "<" + UUID.randomUUID() + "@mail.example.com>";
    }

    private static String header(Inbox.Received mail, String name) {
        return mail.headers().stream()
                .filter(header -> header.startsWith(name + ": "))
                .map(header -> header.substring(name.length() + 2))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> bodies(Asker asker, String kind) {
        return Superuser.column(
                "select m.body from shared.message m join shared.conversation c on c.id = m.conversation_id"
                        + " where c.email = ? and m.kind = ? order by m.position",
                asker.email(),
                kind);
    }
}
