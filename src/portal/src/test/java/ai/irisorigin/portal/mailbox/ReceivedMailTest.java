package ai.irisorigin.portal.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceivedMailTest {

    private static final String HEAD = String.join(
            "\r\n",
            "From: Ada <Ada@Example.com>",
            "To: replies+x@iris.example",
            "Message-ID: <1@example.com>",
            "Subject: =?UTF-8?B?4Liq4Lin4Lix4Liq4LiU4Li1?=",
            "MIME-Version: 1.0",
            "");

    @Test
    void a_mail_says_who_wrote_what() throws Exception {
        ReceivedMail mail = parse(HEAD + "Content-Type: text/plain; charset=utf-8\r\n\r\nสวัสดีครับ\r\n");

        assertThat(mail.id()).isEqualTo("<1@example.com>");
        assertThat(mail.from()).isEqualTo("ada@example.com");
        assertThat(mail.subject()).isEqualTo("สวัสดี");
        assertThat(mail.text()).isEqualTo("สวัสดีครับ");
        assertThat(mail.byRobot()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "TIS-620, สวัสดี, TIS-620",
        "windows-874, สวัสดี, TIS-620",
        "iso-8859-1, Grüße, ISO-8859-1",
        "nonsense, Grüße, ISO-8859-1",
        "'', Grüße, UTF-8",
        "'\"%&$', สวัสดี, UTF-8"
    })
    void charsets_are_read_or_guessed(String named, String text, String written) throws Exception {
        String head = HEAD + "Content-Type: text/plain" + (named.isEmpty() ? "" : "; charset=" + named) + "\r\n\r\n";

        assertThat(ReceivedMail.parse((head + text).getBytes(Charset.forName(written)), "iris.example")
                        .text())
                .isEqualTo(text);
    }

    @Test
    void the_plain_part_comes_before_html_and_files_beside() throws Exception {
        ReceivedMail mail = parse(HEAD + "Content-Type: multipart/mixed; boundary=a\r\n\r\n"
                + "--a\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n"
                + "--b\r\nContent-Type: text/html\r\n\r\n<p>In HTML</p>\r\n"
                + "--b\r\nContent-Type: text/plain\r\n\r\nIn words\r\n--b--\r\n"
                + "--a\r\nContent-Type: image/png; name=\"=?UTF-8?Q?../../b=C3=BCld.png?=\"\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\naGVsbG8=\r\n"
                + "--a\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename=offer.pdf\r\n"
                + "Content-Transfer-Encoding: nonsense\r\n\r\nraw\r\n--a--\r\n");

        assertThat(mail.text()).isEqualTo("In words");
        assertThat(mail.files()).extracting(ReceivedFile::name).containsExactly("büld.png", "offer.pdf");
        assertThat(new String(mail.files().get(0).bytes(), StandardCharsets.UTF_8))
                .isEqualTo("hello");
    }

    @Test
    void the_eleventh_file_and_a_huge_one_are_named_only() throws Exception {
        String part = "--a\r\nContent-Type: text/plain; name=small.txt\r\n\r\nx\r\n";
        String huge = "--a\r\nContent-Type: text/plain; name=huge.txt\r\n\r\n" + "x".repeat((10 << 20) + 1) + "\r\n";

        ReceivedMail mail = parse(
                HEAD + "Content-Type: multipart/mixed; boundary=a\r\n\r\n" + huge + part.repeat(11) + "--a--\r\n");

        assertThat(mail.files()).hasSize(10);
        assertThat(mail.leftOut()).containsExactly("huge.txt", "small.txt");
    }

    @Test
    void mails_without_end_are_refused_or_read_in_part() throws Exception {
        String nested = "Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n".repeat(1_000);
        assertThat(parse(HEAD + nested).text()).isEmpty();
        String countless =
                HEAD + "Content-Type: multipart/mixed; boundary=a\r\n\r\n" + "--a\r\n\r\nx\r\n".repeat(6_000);
        assertThatThrownBy(() -> parse(countless)).isInstanceOf(MessagingException.class);
        assertThat(parse(HEAD + "Content-Type: text/plain\r\n\r\n" + "x".repeat(3 << 20))
                        .text())
                .hasSize(1 << 20);
    }

    @Test
    void without_an_id_the_same_bytes_are_the_same_mail() throws Exception {
        String mail = "From: ada@example.com\r\n\r\nHello";

        assertThat(parse(mail).id())
                .isEqualTo(parse(mail).id())
                .isNotEqualTo(parse(mail + "!").id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "auto-submitted: Auto-Generated; owner=x",
                "Precedence: bulk",
                "Precedence: LIST",
                "X-Auto-Response-Suppress: All",
                "Return-Path: <>",
                "Content-Type: multipart/report; boundary=a; report-type=delivery-status",
                "List-Id: <tents.example.com>",
                "X-Loop: x",
                "Message-Id: <6f1c@iris.example>"
            })
    void what_no_person_wrote_is_known_by_its_headers(String header) throws Exception {
        assertThat(parse(header + "\r\nFrom: ada@example.com\r\n\r\n--a\r\n\r\nI am away")
                        .byRobot())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: no",
                "Precedence: normal",
                "Return-Path: <ada@example.com>",
                "Message-ID: <1@mail.iris.example>"
            })
    void people_are_no_robots(String header) throws Exception {
        assertThat(parse(header + "\r\nFrom: ada@example.com\r\n\r\nHello").byRobot())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"From: ", "From: undisclosed", "From: \u0000@\u0001", "X: y"})
    void who_has_no_address_is_nobody(String from) throws Exception {
        assertThat(parse(from + "\r\n\r\nHello").from()).isEmpty();
    }

    @Test
    void a_token_is_found_wherever_the_mail_was_sent_to() throws Exception {
        String token = "abcdefghijklmnopqrstuvwxyz234567";
        String address = "Replies+" + token.toUpperCase(Locale.ROOT) + "@IRIS.example";
        var tokens = new Tokens("replies@iris.example");
        for (String header : List.of("Delivered-To", "X-Original-To", "To", "Cc")) {
            String mail = header + ": Bob <bob@example.com>,\r\n \"Acme\" <" + address + ">\r\n\r\nHello";
            assertThat(tokens.first(parse(mail).recipients())).as(header).hasValue(token.toUpperCase(Locale.ROOT));
        }
        String both = "To: replies+" + "a".repeat(32) + "@iris.example\r\nDelivered-To: replies+" + token
                + "@iris.example\r\n\r\nHello";
        assertThat(tokens.first(parse(both).recipients())).hasValue(token);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "replies@iris.example",
                "replies+@iris.example",
                "replies+abc@iris.example",
                "no-replies+abcdefghijklmnopqrstuvwxyz234567@iris.example",
                "replies+abcdefghijklmnopqrstuvwxyz234567@iris.example.evil.example",
                "replies+abcdefghijklmnopqrstuvwxyz234567@irisXexample",
                "replies+abcdefghijklmnopqrstuvwxyz2345678@iris.example"
            })
    void no_other_address_has_one(String address) {
        assertThat(new Tokens("replies@iris.example").first(List.of(address))).isEmpty();
    }

    @Test
    void what_quotes_our_mail_gives_nobody_its_readers_keys() {
        String token = "abcdefghijklmnopqrstuvwxyz234567";
        String link = "https://acme.iris.example/conversations/";

        assertThat(new Tokens("replies@iris.example")
                        .hiddenIn("On Monday, Acme <Replies+" + token + "@iris.example> wrote:\n> " + link
                                + "A".repeat(43) + "\n> " + link + "new\nRed, please."))
                .isEqualTo("On Monday, Acme <replies@iris.example> wrote:\n> " + link + "…\n> " + link
                        + "new\nRed, please.");
    }

    private static ReceivedMail parse(String mail) throws MessagingException {
        return ReceivedMail.parse(mail.getBytes(StandardCharsets.UTF_8), "iris.example");
    }
}
