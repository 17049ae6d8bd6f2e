package ai.irisorigin.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AnswerTest {

    @Test
    void the_yardstick_gets_the_portals_headers_but_not_the_servers() {
        Answer answer = answer("HTTP/1.1 200 OK\r\nVary: Cookie\r\nConnection: close\r\nContent-Length: 4\r\n\r\nPage");

        assertThat(answer.toFile()).isEqualTo(bytes("Vary: Cookie\n\nPage"));
    }

    @Test
    void an_answer_in_chunks_is_put_together() {
        Answer answer =
                answer("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nHom\r\n6\r\ne page\r\n0\r\n\r\n");

        assertThat(answer.toFile()).isEqualTo(bytes("\nHome page"));
    }

    @Test
    void a_cookie_is_read_without_its_attributes() {
        Answer answer = answer("HTTP/1.1 303 See Other\r\nset-cookie: session=abc; Path=/; HttpOnly\r\n\r\n");

        assertThat(answer.header("Set-Cookie")).isEqualTo("session=abc");
    }

    private static Answer answer(String raw) {
        return Answer.of(bytes(raw));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
