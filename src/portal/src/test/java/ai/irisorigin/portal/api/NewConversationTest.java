package ai.irisorigin.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.portal.conversations.Conversations.Question;
import ai.irisorigin.portal.web.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewConversationTest {

    private static final String REST = ",\"subject\":\"S\",\"text\":\"T\"}";

    @Test
    void a_question_is_kept_as_that_of_a_form() {
        NewConversation sent = read("{\"name\":\" Ada  L \",\"email\":\"Ada@Example.com \"" + REST);

        assertThat(sent.errors()).isEmpty();
        assertThat(sent.question()).isEqualTo(new Question("Ada L", "ada@example.com", "S", "T", "th"));
    }

    @Test
    void the_language_is_its_own_if_it_names_one() {
        String name = "{\"name\":\"Ada\",\"email\":\"ada@example.com\",\"language\":";

        assertThat(read(name + "\"en\"" + REST).question().language()).isEqualTo("en");
        assertThat(read(name + "null" + REST).question().language()).isEqualTo("th");
        assertThat(read(name + "\"xx\"" + REST).errors())
                .containsExactly(new Problem.Fault("language", "is none of en, th"));
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        assertThat(read("{\"name\":\"\\u0000 \",\"email\":\"ada@example\",\"subject\":\"" + "x".repeat(201)
                                + "\",\"text\":[],\"colour\":1}")
                        .errors())
                .containsExactlyInAnyOrder(
                        new Problem.Fault("name", "is missing"),
                        new Problem.Fault("email", "is no e-mail address"),
                        new Problem.Fault("subject", "is longer than 200 characters"),
                        new Problem.Fault("text", "is no text"),
                        new Problem.Fault("colour", "is no field of a conversation"));
    }

    @Test
    void very_many_unknown_fields_are_not_all_told() {
        var body = new StringBuilder("{\"x\":1");
        for (int i = 0; i < 1_000; i++) {
            body.append(",\"x").append(i).append("\":1");
        }

        List<Problem.Fault> errors = read(body.append('}').toString()).errors();

        assertThat(errors).hasSizeLessThan(20);
    }

    @Test
    void half_a_character_is_none() {
        assertThat(read("{\"name\":\"A\\ud800\",\"email\":\"ada@example.com\"" + REST)
                        .errors())
                .containsExactly(new Problem.Fault("name", "has half a character"));
        assertThat(read("{\"name\":\"\\ud83d\\ude00\",\"email\":\"ada@example.com\"" + REST)
                        .errors())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "{", "}", "[]", "null", "\"x\"", "{} x", "{}{}", "{\"a\":1,}", "{'a':1}", "\ufeff{}"})
    void what_is_no_object_is_not_read(String body) {
        assertThat(NewConversation.read(body.getBytes(StandardCharsets.UTF_8), "th"))
                .isEmpty();
    }

    @Test
    void what_is_nested_too_deeply_is_not_read() {
        String deep = "{\"a\":".repeat(20_000) + "1" + "}".repeat(20_000);

        assertThat(NewConversation.read(deep.getBytes(StandardCharsets.UTF_8), "th"))
                .isEmpty();
    }

    @Test
    void bytes_that_are_no_text_are_not_read() {
        assertThat(NewConversation.read(new byte[] {'{', '"', (byte) 0xc3, '"', ':', '1', '}'}, "th"))
                .isEmpty();
    }

    private static NewConversation read(String body) {
        return NewConversation.read(body.getBytes(StandardCharsets.UTF_8), "th").orElseThrow();
    }
}
