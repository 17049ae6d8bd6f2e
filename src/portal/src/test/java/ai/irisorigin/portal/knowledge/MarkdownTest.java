package ai.irisorigin.portal.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @Test
    void headings_have_anchors_and_tables_are_tables() {
        String html = Markdown.toHtml("## Find it\n\n| a | b |\n|---|---|\n| 1 | 2 |\n")
                .html();

        assertThat(html).contains("<h2 id=\"s-find-it\">Find it</h2>", "<table tabindex=\"0\">", "<td>1</td>");
    }

    @Test
    void thai_headings_keep_their_anchor() {
        assertThat(Markdown.toHtml("## เริ่มต้นใช้งาน").html()).contains("id=\"s-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "<a href=\"jAvAsCrIpT:alert(1)\">x</a>",
                "<iframe src=//evil.example></iframe>",
                "<p style=\"position:fixed\">x</p>",
                "<svg onload=alert(1)>",
                "![x](data:text/html,evil)",
                "<form action=//evil.example><input></form>"
            })
    void whatever_an_author_wrote_is_harmless(String markdown) {
        assertThat(Markdown.toHtml(markdown).html().replace("&lt;", ""))
                .doesNotContainPattern("(?i)<script|<iframe|<svg|<form|onerror=|onload=|javascript:|style=|data:");
    }

    @Test
    void passages_keep_together_what_belongs_together() {
        String markdown =
                """
                One *word*.

                ## Steps
                1. First
                2. [Then](/help)

                You need:

                - a cloth

                | What | When |
                | --- | --- |
                | Parcel | soon |

                > **Note:** dry it.
                """;

        assertThat(Markdown.toPassages(markdown).split("\n\n"))
                .containsExactly(
                        "One word.",
                        "Steps\n1. First\n2. Then",
                        "You need:\n– a cloth",
                        "What · When\n– Parcel · soon",
                        "Note: dry it.");
    }
}
