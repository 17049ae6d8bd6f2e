package ai.irisorigin.portal.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentFormsTest {

    private static final SentForms.Limits LIMITS = new SentForms.Limits(3, 1_000, 2_000);
    private static final String MULTIPART = "multipart/form-data; boundary=x";

    private final SentForms forms = new SentForms();

    @Test
    void a_form_is_read_with_its_files() {
        SentForm form = read(field("text", "สวัสดี") + file("a.png", "bytes") + file("", "") + field("text", "again"));

        assertThat(form.field("text")).isEqualTo("สวัสดี");
        assertThat(form.field("other")).isEmpty();
        assertThat(form.refused()).isEmpty();
        assertThat(form.files()).singleElement().satisfies(sent -> {
            assertThat(sent.name()).isEqualTo("a.png");
            assertThat(sent.content()).asString().isEqualTo("bytes");
        });
    }

    @Test
    void what_is_too_much_is_told_and_the_text_behind_it_is_kept() {
        assertThat(read(file("a", "a".repeat(1_001)) + file("b", "b") + field("text", "typed")))
                .satisfies(form -> assertThat(form.refused()).containsExactly(new Refusal("large", "a")))
                .satisfies(form -> assertThat(form.files()).hasSize(1))
                .satisfies(form -> assertThat(form.field("text")).isEqualTo("typed"));
        assertThat(read(file("a", "a".repeat(900)) + file("b", "b".repeat(900)) + file("c", "c".repeat(900)))
                        .refused())
                .containsExactly(new Refusal("together", "c"));
        SentForm thousand = read(file("f", "x").repeat(1_000) + field("text", "typed"));
        assertThat(thousand.files()).hasSize(3);
        assertThat(thousand.refused()).containsExactly(new Refusal("many", "f"));
        assertThat(thousand.field("text")).isEqualTo("typed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "--y\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nother\r\n"})
    void what_is_no_form_has_no_fields(String body) {
        assertThat(read(body).fields()).isEmpty();
    }

    @Test
    void parts_without_a_name_and_names_with_tricks_do_no_harm() {
        assertThat(read("--x\r\nContent-Type: text/plain\r\n\r\nnameless\r\n").fields())
                .isEmpty();
        assertThat(read(file("../../a\u0000b.txt", "x")).files().get(0).name()).isEqualTo("ab.txt");
        assertThat(read(file("n".repeat(5_000), "x")).files().get(0).name()).hasSize(100);
    }

    private SentForm read(String parts) {
        byte[] body = (parts + "--x--\r\n").getBytes(StandardCharsets.UTF_8);
        try (SentForm form = forms.read(MULTIPART, new ByteArrayInputStream(body), LIMITS)) {
            return form;
        }
    }

    private static String field(String name, String value) {
        return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String file(String name, String content) {
        return "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
                + "\"\r\nContent-Type: text/html\r\n\r\n" + content + "\r\n";
    }
}
