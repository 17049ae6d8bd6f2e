package ai.irisorigin.portal.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ManuscriptTest {

    @Test
    void a_file_says_all_by_itself() throws Refused {
        Manuscript text = read(
                "help/billing/refunds.th.md",
                """
                ---
                title: "Refunds: how they work"
                summary: >
                  Money comes
                  back.
                position: 3
                state: published
                published: 2026-03-01T09:00:00Z
                tags: [money, {deep: [er]}]
                category: Bills & more
                ---

                Wait *five* days.
                """);
        assertThat(text.kind()).isEqualTo("article");
        assertThat(text.category()).isEqualTo("Bills & more");
        assertThat(text.slug()).isEqualTo("refunds");
        assertThat(text.language()).isEqualTo("th");
        assertThat(text.title()).isEqualTo("Refunds: how they work");
        assertThat(text.summary()).isEqualTo("Money comes back.");
        assertThat(text.markdown()).isEqualTo("Wait *five* days.");
        assertThat(text.position()).isEqualTo(3);
        assertThat(text.isPublic()).isTrue();
        assertThat(text.dated()).isEqualTo(Instant.parse("2026-03-01T09:00:00Z"));
    }

    @Test
    void a_file_that_says_nothing_is_called_like_its_heading_and_lies_in_its_folder() throws Refused {
        Manuscript text = read("Getting started/First Steps.md", "\ufeff# Off we go #\r\n\r\nStep **one**.");
        assertThat(text.category()).isEqualTo("Getting started");
        assertThat(text.slug()).isEqualTo("first-steps");
        assertThat(text.language()).isEqualTo("en");
        assertThat(text.title()).isEqualTo("Off we go");
        assertThat(text.markdown()).isEqualTo("Step **one**.");
        assertThat(text.isPublic()).isNull();
    }

    @Test
    void names_in_thai_give_an_address_that_stays_the_same() throws Refused {
        String slug = read("ก/วิธีคืนเงิน.th.md", "# คืนเงิน").slug();
        assertThat(slug)
                .matches("a-[0-9a-f]{8}")
                .isEqualTo(read("ก/วิธีคืนเงิน.en.md", "# Refund").slug());
        assertThat(slug).isNotEqualTo(read("ก/วิธีจ่ายเงิน.th.md", "# จ่ายเงิน").slug());
    }

    @Test
    void what_cannot_be_read_is_left_out_with_its_reason() throws Refused {
        FilePath path = FilePath.of("a/b.md");
        byte[] thai = "# ภาษาไทย".getBytes(Charset.forName("TIS-620"));
        assertThatThrownBy(() -> Manuscript.read(path, thai, "en")).hasMessage("encoding");
        assertThatThrownBy(() -> read("a/b.md", "Just text")).hasMessage("title");
        assertThatThrownBy(() -> read("a/b.md", "---\ntitle: [a\n---\nText")).hasMessage("frontmatter");
        assertThatThrownBy(() -> read("a/b.md", "---\nlanguage: fr\n---\n# Oui"))
                .hasMessage("language");
        assertThatThrownBy(() -> read("a/b.md", "# " + "x".repeat(151))).hasMessage("lines");
        assertThatThrownBy(() -> read("a/b.md", "# A\n" + "x".repeat(100_001))).hasMessage("large");
    }

    @Test
    void hostile_yaml_costs_no_more_than_its_length() throws Refused {
        String nested = "---\ntitle: A\nx: " + "[".repeat(9_000) + "]".repeat(9_000) + "\n---\n";
        assertThat(read("a/b.md", nested).title()).isEqualTo("A");
        String laughs = "---\ntitle: A\na: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: *c\n---\n";
        assertThat(read("a/b.md", laughs).title()).isEqualTo("A");
        assertThat(read("a/b.md", "---\ntitle: !!javax.script.ScriptEngineManager x\n---\n")
                        .title())
                .isEqualTo("x");
    }

    @Test
    void whatever_is_written_is_read_again() throws Refused {
        for (String title :
                new String[] {"plain", "a: b # c", "'\"\\", "- no", "true", "2026-01-01", "คืนเงิน", "---"}) {
            Map<String, Object> front = new LinkedHashMap<>();
            front.put("title", title);
            front.put("position", 7);
            assertThat(FrontMatter.of(FrontMatter.write(front) + "\nBody").get("title"))
                    .isEqualTo(title);
        }
    }

    @Test
    void pictures_get_other_addresses_and_nothing_else_changes() {
        String markdown =
                """
                ![One](pic.png "A pic.png") and `![code](pic.png)` and [link](pic.png)

                    ![block](pic.png)

                > ![Two][two]

                [two]: pic.png
                """;
        assertThat(PictureLinks.rewrite(markdown, address -> Optional.of("/new")))
                .isEqualTo(markdown.replace("[One](pic.png", "[One](/new").replace("[two]: pic.png", "[two]: /new"));
    }

    @Test
    void a_picture_is_found_from_where_its_text_lies_and_never_outside() throws Refused {
        FilePath text = FilePath.of("help/billing/refunds.md");
        assertThat(text.resolve("../images/A.png")).hasValue("help/images/a.png");
        assertThat(text.resolve("./b.png")).hasValue("help/billing/b.png");
        assertThat(text.resolve("../../../etc/passwd")).isEmpty();
    }

    private static Manuscript read(String path, String text) throws Refused {
        return Manuscript.read(FilePath.of(path), text.getBytes(StandardCharsets.UTF_8), "en");
    }
}
