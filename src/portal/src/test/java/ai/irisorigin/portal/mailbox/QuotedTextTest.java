package ai.irisorigin.portal.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Gmail
                "On Mon, Nov 23, 2026 at 9:00 AM Acme <replies+abc@iris.example> wrote:\n\n> — Answer above this line —\n>\n> Hello",
                // Gmail, broken
                "On Mon, Nov 23, 2026 at 9:00 AM Acme\n<replies+abcdefghijklmnopqrstuvwxyz234567@iris.example>\nwrote:\n> Hello",
                // Gmail in Thai
                "ในวันที่ จ. 23 พ.ย. 2026 เวลา 09:00 Acme <replies@iris.example> เขียนว่า:\n\n> — ตอบกลับเหนือบรรทัดนี้ —\n> สวัสดี",
                // Apple Mail, and the same in Thai
                "> On 23 Nov 2026, at 09:00, Acme <replies@iris.example> wrote:\n> \n> Hello\n",
                "On 23 Nov 2026, at 09:00, Acme <replies@iris.example> wrote:\n\n> Hello\n>> Before",
                "เมื่อ 23 พ.ย. 2569 เวลา 09:00 Acme <replies@iris.example> เขียนว่า:\n> สวัสดี",
                // Outlook
                "________________________________\nFrom: Acme <replies@iris.example>\nSent: Monday, November 23, 2026 9:00\nTo: Ada\nSubject: Our answer\n\nHello",
                "From: Acme\nDate: Monday\nTo: Ada\nSubject: Our answer\n\nHello",
                "จาก: Acme\nส่ง: วันจันทร์\nถึง: Ada\nเรื่อง: คำตอบ\n\nสวัสดี",
                "*From:* Acme\n*Sent:* Monday\n*To:* Ada\n*Subject:* Our answer\n\nHello",
                "-----Original Message-----\nFrom: Acme\n\nHello",
                // Whoever wrote the line above in whatever language
                "— Answer above this line —\n\nHello",
                "-- Answer  above this line --\n\nHello",
                "2026-11-23 09:00 Acme rašė:\n> Hello\n> again",
                // Signatures
                "-- \nAda Lovelace\nAnalytical Engines",
                "Sent from my iPhone",
                "ส่งจาก iPhone ของฉัน",
                "Get Outlook for iOS",
                "Sent from my iPhone\n\nOn 23 Nov 2026, at 09:00, Acme wrote:\n\n> Hello"
            })
    void what_somebody_wrote_is_told_from_what_they_answer(String below) {
        assertThat(QuotedText.strip("Thank you!\nIt works on Monday:\n\n- today\n\n" + below))
                .isEqualTo("Thank you!\nIt works on Monday:\n\n- today");
    }

    @Test
    void whoever_writes_between_the_lines_loses_nothing() {
        String between =
                "See below.\n\nOn 23 Nov 2026, at 09:00, Acme wrote:\n\n> Which colour?\nRed.\n> Which size?\nLarge.";

        assertThat(QuotedText.strip(between + "\n> Yours, Acme")).isEqualTo(between);
    }

    @Test
    void whoever_writes_below_loses_nothing() {
        assertThat(QuotedText.strip("On 23 Nov 2026, at 09:00, Acme wrote:\n> Which colour?\n\nRed."))
                .endsWith("Red.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"> Hello", "-- \nAda", "— Answer above this line —\nHello", "On Monday 1 Acme wrote:"})
    void where_nothing_is_left_all_is_kept(String mail) {
        assertThat(QuotedText.strip(mail)).isEqualTo(mail);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: Bangkok to Chiang Mai, please.",
                "My list:\n- one\n--\u2003not a signature",
                "On 3 December I wrote to you:\nthe tent leaks.\n\n> and then?\nIt rained.",
                "He said: 5 > 3"
            })
    void what_only_looks_like_it_stays(String mail) {
        assertThat(QuotedText.strip(mail)).isEqualTo(mail);
    }

    @Test
    void no_text_takes_long() {
        long start = System.nanoTime();

        QuotedText.strip("on 1 ".repeat(200_000) + ":");
        QuotedText.strip("on 1 wrote:\n> x\n".repeat(50_000) + "end");
        QuotedText.strip("-".repeat(500_000) + "\n" + " ".repeat(500_000) + "x");
        HtmlText.of("<pre>" + " ".repeat(1_000_000) + "x</pre>");
        HtmlText.of("<div>".repeat(100_000) + "x");
        HtmlText.of("<blockquote><p>".repeat(50_000) + "x");

        assertThat((System.nanoTime() - start) / 1_000_000_000).isLessThan(10);
    }
}
