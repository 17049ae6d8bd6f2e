package ai.irisorigin.portal.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.irisorigin.portal.MailServer;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private static final UUID ID = UUID.fromString("6f1c8d0e-0000-4000-8000-000000000001");

    @Test
    void a_mail_says_who_when_and_that_no_holiday_answer_is_wanted() throws Exception {
        String mail = written(letter("ada@acme.test", "ร้านแอ็กมี", "ยินดีต้อนรับ"));

        assertThat(mail)
                .containsPattern("From:\\s+=\\?UTF-8\\?B\\?[A-Za-z0-9+/=]+\\?= <no-reply@iris.example>\r\n")
                .contains("To: ada@acme.test\r\n")
                .contains("Subject: =?UTF-8?")
                .contains("Message-ID: <" + ID + "@iris.example>\r\n")
                .contains("Date: Sun, 22 Nov 2026")
                .contains("Auto-Submitted: auto-generated\r\n")
                .contains("multipart/alternative")
                .contains("text/plain; charset=UTF-8")
                .contains("text/html; charset=UTF-8");
    }

    @Test
    void a_mail_that_can_be_answered_says_where_and_what_it_belongs_to() throws Exception {
        var letter = new Letter(
                ID,
                "ada@acme.test",
                "Acme",
                "acme.localhost",
                "en",
                "Hello",
                "replies+abc@iris.example",
                "4711",
                "<p>Hello</p>",
                "Hello",
                1,
                Duration.ofSeconds(1));

        assertThat(written(letter))
                .contains("Reply-To: replies+abc@iris.example\r\n")
                .contains("References: <4711.topic@iris.example>\r\n")
                .contains("In-Reply-To: <4711.topic@iris.example>\r\n")
                .contains("Auto-Submitted: auto-generated\r\n");
        assertThat(written(letter("ada@acme.test", "Acme", "Hello"))).doesNotContain("Reply-To", "References");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acme\r\nBcc: everybody@acme.test",
                "Acme\nBcc: everybody@acme.test\n\nAnother body",
                "Acme\rBcc: everybody@acme.test",
                "Acme\u0000\u000b\u000c\r\n\r\n<script>",
                "Acme\u2028Bcc: everybody@acme.test\u2029\u0085Bcc: x",
                "=?UTF-8?Q?Acme=0D=0ABcc:_everybody@acme.test?="
            })
    void no_name_and_no_subject_begins_a_header_of_its_own(String hostile) throws Exception {
        String written = written(letter("ada@acme.test", hostile, hostile));
        String head = written.substring(0, written.indexOf("\r\n\r\n"));

        assertThat(head.lines().map(line -> line.toLowerCase(Locale.ROOT))).noneMatch(line -> line.startsWith("bcc"));
        assertThat(head.lines().filter(line -> !line.startsWith(" ") && !line.startsWith("\t")))
                .allMatch(line -> line.matches("[A-Za-z-]+: .*"));
        var read = new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(written.getBytes(StandardCharsets.US_ASCII)));
        assertThat(read.getHeader("Bcc")).isNull();
        assertThat(read.getAllRecipients()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "@acme.test",
                "ada@acme.test, bob@acme.test",
                "ada@acme.test\r\nBcc: bob@acme.test",
                "Ada <ada@acme.test>",
                "ada @acme.test",
                "ada@acme..test",
                "ada@acme.test>\r\nRCPT TO:<bob@acme.test"
            })
    void who_is_not_one_address_gets_nothing(String hostile) {
        assertThatThrownBy(() -> Headers.address(hostile)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_domain_in_thai_is_reached_by_its_name_in_ascii() {
        assertThat(Headers.address("ada@ตัวอย่าง.ไทย")).isEqualTo("ada@xn--72c1a1bt4awk9o.xn--o3cw4h");
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 No such person, FOR_GOOD",
        "RCPT, 450 4.2.0 Greylisted, FOR_NOW",
        "RCPT, 421 4.3.2 Closing, SERVER",
        "MAIL, 550 5.7.1 Sender not allowed, SERVER",
        "MAIL, 530 5.7.0 Sign in first, SERVER",
        "DATA, 554 5.7.1 No such content here, FOR_GOOD",
        "., 552 5.3.4 Too large, FOR_GOOD",
        "., 451 4.3.0 Later, FOR_NOW"
    })
    void a_refusal_concerns_the_mail_or_the_server(String command, String reply, Refusal.Reach reach)
            throws IOException {
        try (var server = new ScriptedSmtp(Map.of(command, reply))) {
            assertThatThrownBy(() -> send(server)).isInstanceOfSatisfying(MessagingException.class, failure -> {
                assertThat(Refusal.of(failure).reach()).isEqualTo(reach);
                assertThat(Refusal.of(failure).reason())
                        .contains(reply.substring(4))
                        .doesNotContain("\n");
            });
        }
    }

    @Test
    void a_mail_that_is_taken_is_sent() throws Exception {
        try (var server = new ScriptedSmtp(Map.of())) {
            send(server);

            assertThat(server.heard()).contains("RCPT TO:<ada@acme.test>").contains("Auto-Submitted: auto-generated");
        }
    }

    private static void send(ScriptedSmtp server) throws MessagingException {
        try (Smtp smtp = Smtp.connect(new MailServer("smtp", "127.0.0.1", server.port(), "", ""), "iris.example")) {
            smtp.send(letter("ada@acme.test", "Acme", "Hello"), "no-reply@iris.example", NOON);
        }
    }

    private static Letter letter(String to, String sender, String subject) {
        return new Letter(
                ID,
                to,
                sender,
                "acme.localhost",
                "en",
                subject,
                null,
                null,
                "<p>Hello</p>",
                "Hello",
                1,
                Duration.ofSeconds(1));
    }

    private static String written(Letter letter) throws MessagingException, IOException {
        var bytes = new ByteArrayOutputStream();
        Smtp.message(Session.getInstance(new Properties()), letter, "no-reply@iris.example", "iris.example", NOON)
                .writeTo(bytes);
        return bytes.toString(StandardCharsets.US_ASCII);
    }
}
