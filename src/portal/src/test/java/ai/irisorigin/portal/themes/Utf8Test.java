package ai.irisorigin.portal.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "Zoë",
                "สวัสดี",
                "a😀b",
                "กข😀",
                "\ud83d",
                "\ude00x",
                "\ud83dx",
                "\ud83d\ud83d\ude00"
            })
    void a_text_has_the_bytes_that_the_jdk_gives_it(String text) {
        var writer = new Utf8(1, 1000);

        writer.write(text, 0, text.length());
        writer.write('.');

        assertThat(new String(writer.bytes(), StandardCharsets.UTF_8))
                .isEqualTo(new String((text + ".").getBytes(StandardCharsets.UTF_16), StandardCharsets.UTF_16));
    }

    @Test
    void pieces_may_end_anywhere() {
        var random = new Random(1);
        var text = new StringBuilder();
        random.ints(5_000, 1, 0x10ffff).filter(c -> c < 0xd800 || c > 0xdfff).forEach(text::appendCodePoint);
        var writer = new Utf8(16, Integer.MAX_VALUE);
        for (int at = 0; at < text.length(); ) {
            int length = Math.min(random.nextInt(7), text.length() - at);
            writer.write(text.toString().toCharArray(), at, length);
            at += length;
        }

        assertThat(writer.bytes()).isEqualTo(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
