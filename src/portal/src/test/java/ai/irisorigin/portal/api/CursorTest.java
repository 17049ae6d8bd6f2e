package ai.irisorigin.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void a_cursor_comes_back_as_it_was() {
        var cursor = new Cursor(Instant.parse("2026-11-23T14:15:16.123456Z"), UUID.randomUUID());

        assertThat(cursor.text()).matches("[A-Za-z0-9_-]{32}");
        assertThat(Cursor.parse(cursor.text())).contains(cursor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "?", "AAAA", "________________________________", "f39_f39_f39_f39_f39_f39_f39_f39_"})
    void what_is_no_cursor_is_none(String text) {
        assertThat(Cursor.parse(text)).isEmpty();
    }
}
