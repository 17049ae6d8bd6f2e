package ai.irisorigin.portal.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void a_mail_says_the_same_without_html() {
        var page = new MailPage(
                "Subject",
                null,
                "Heading",
                List.of("First.", "Second."),
                List.of(new Mail.Link("Acme", "https://acme.example/")),
                "Accept",
                "https://acme.example/invitations/abc",
                "A note.");

        assertThat(PlainText.of(page, "Acme", "https://acme.example"))
                .isEqualTo(
                        """
                        Heading

                        First.

                        Second.

                        Acme
                        https://acme.example/

                        Accept:
                        https://acme.example/invitations/abc

                        A note.

                        --\s
                        Acme
                        https://acme.example
                        """);
    }

    @Test
    void without_a_link_there_is_no_action() {
        var page =
                new MailPage("Subject", "Answer above", "Heading", List.of("Text."), List.of(), null, null, "A note.");

        assertThat(PlainText.of(page, "Acme", "https://acme.example")).contains("Text.\n\nA note.");
    }

    @Test
    void only_addresses_of_the_web_become_links_and_nothing_becomes_markup() {
        assertThat(Links.clickable("See https://acme.example/a?b=1&c=2 or <https://acme.example/>")
                        .html())
                .isEqualTo("See <a href=\"https://acme.example/a?b=1&amp;c=2\">https://acme.example/a?b=1&amp;c=2</a>"
                        + " or &lt;<a href=\"https://acme.example/\">https://acme.example/</a>&gt;");
        assertThat(Links.clickable("<script> javascript:alert(1) https://a\"onclick=\"b")
                        .html())
                .isEqualTo(
                        "&lt;script&gt; javascript:alert(1) <a href=\"https://a\">https://a</a>&quot;onclick=&quot;b");
    }
}
