package ai.irisorigin.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlashTest {

    @Test
    void what_is_told_comes_back_as_it_was() {
        var flash = Flash.done("people.changed", "Ada\r\nLovelace ก");

        assertThat(Flash.parse(flash.value())).isEqualTo(new Flash("done", "flash.people.changed", "Ada  Lovelace ก"));
    }

    @Test
    void a_long_argument_is_shortened() {
        String value = Flash.done("welcome", "x".repeat(5_000)).value();

        assertThat(Flash.parse(value).argument()).hasSize(200).endsWith("…");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "done", "done flash.x", "evil flash.x y", "done mail.password.text y", "done flash.x a\nb"})
    void what_we_did_not_write_is_not_told(String text) {
        String value = Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));

        assertThat(Flash.parse(value)).isNull();
        assertThat(Flash.parse("*" + text)).isNull();
    }
}
