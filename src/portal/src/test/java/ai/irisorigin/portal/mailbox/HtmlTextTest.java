package ai.irisorigin.portal.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTextTest {

    @Test
    void a_mail_in_html_alone_is_read_like_any_other() {
        String gmail =
                "<div dir=\"ltr\">Thank you!<div><br></div><ul><li>one</li><li>two&nbsp;&amp; a half</li></ul></div>"
                        + "<br><div class=\"gmail_quote\"><div class=\"gmail_attr\">On Mon, Nov 23, 2026 at 9:00 AM Acme &lt;"
                        + "<a href=\"mailto:replies@iris.example\">replies@iris.example</a>&gt; wrote:<br></div>"
                        + "<blockquote><div><table><tr><td>Acme</td></tr><tr><td><p>— Answer above this line —</p>"
                        + "<h1>Dana has answered</h1><p>Hello</p></td></tr></table></div></blockquote></div>";

        String text = HtmlText.of(gmail);

        assertThat(text).contains("\n> — Answer above this line —\n", "wrote:\n> Acme\n");
        assertThat(QuotedText.strip(text)).isEqualTo("Thank you!\n\n- one\n- two & a half");
    }

    @Test
    void outlook_draws_a_line_above_its_headers() {
        String outlook =
                "<html><head><style>p { margin: 0 }</style></head><body><p class=\"MsoNormal\">It works.<o:p></o:p></p>"
                        + "<div><div style=\"border-top:solid\"><p><b>From:</b> Acme &lt;replies@iris.example&gt;<br>"
                        + "<b>Sent:</b> Monday<br><b>To:</b> Ada<br><b>Subject:</b> Our answer</p></div></div>"
                        + "<p>— Answer above this line —</p></body></html>";

        assertThat(QuotedText.strip(HtmlText.of(outlook))).isEqualTo("It works.");
    }

    @Test
    void addresses_behind_words_are_told_and_scripts_are_not() {
        assertThat(
                        HtmlText.of(
                                "<title>x</title><script>alert(1)</script>See <a href=\"https://a.example/b\">this page</a>,"
                                        + " <a href=\"https://a.example\">a.example</a>, <a href=\"javascript:alert(1)\">that</a>"))
                .isEqualTo("See this page (https://a.example/b), a.example, that");
    }
}
