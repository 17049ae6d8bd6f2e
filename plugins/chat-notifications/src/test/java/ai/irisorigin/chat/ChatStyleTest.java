package ai.irisorigin.chat;

import static ai.irisorigin.chat.ChatStyle.MATTERMOST;
import static ai.irisorigin.chat.ChatStyle.SLACK;
import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.plugin.Notification;
import java.net.URI;
import org.junit.jupiter.api.Test;

class ChatStyleTest {

    private static final URI LINK = URI.create("https://acme.example.com/app?a=1&b=(2)");

    @Test
    void slack_has_three_characters_escaped_and_no_others() {
        assertThat(SLACK.escape("Fish & Chips <cheap> \"it's\" ไทย"))
                .isEqualTo("Fish &amp; Chips &lt;cheap&gt; \"it's\" ไทย");
        assertThat(SLACK.escape("&amp;")).isEqualTo("&amp;amp;");
    }

    @Test
    void a_customer_calls_nobody_in_slack() {
        assertThat(title(SLACK, "<!channel> <@U123> <https://evil.example|here>"))
                .isEqualTo("<https://acme.example.com/app?a=1&amp;b=(2)|&lt;!channel&gt; &lt;@U123&gt;"
                        + " &lt;https://evil.example|here&gt;>");
    }

    @Test
    void a_customer_calls_nobody_in_mattermost_and_mail_addresses_can_be_copied() {
        assertThat(MATTERMOST.escape("@all .@here <!channel> bo@example.com"))
                .isEqualTo("@\u200ball .@\u200bhere &lt;!channel&gt; bo@example.com");
    }

    @Test
    void a_customer_formats_nothing_in_mattermost() {
        assertThat(title(MATTERMOST, "](https://evil.example) *a* `b` #c"))
                .isEqualTo(
                        "[\\](https://evil.example) \\*a\\* \\`b\\` \\#c](https://acme.example.com/app?a=1&b=%282%29)");
    }

    @Test
    void a_title_is_one_line_and_a_text_that_is_empty_is_none() {
        assertThat(SLACK.message(new Notification("Two\n lines", "", " \n", LINK, null), true))
                .endsWith("|Two lines>");
    }

    @Test
    void a_customer_ends_no_quotation() {
        var news = new Notification("News", "", "one\r\n\r\n> two", URI.create("https://acme.example.com"), null);

        assertThat(SLACK.message(news, true)).isEqualTo("<https://acme.example.com|News>\n> one\n> \n> &gt; two");
    }

    private static String title(ChatStyle style, String title) {
        return style.message(new Notification(title, title, "", LINK, null), false);
    }
}
