package ai.irisorigin.portal.branding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreviewTokenTest {

    private static final byte[] OLD = key(1);
    private static final byte[] NEW = key(2);

    private final PreviewToken token =
            new PreviewToken(UUID.randomUUID(), UUID.randomUUID(), Instant.parse("2026-11-24T10:00:00Z"));

    @Test
    void a_token_is_read_as_long_as_its_key_is_listed() {
        String sealed = token.sealed(OLD);

        assertThat(PreviewToken.read(sealed, List.of(OLD))).contains(token);
        assertThat(PreviewToken.read(sealed, List.of(NEW, OLD))).contains(token);
        assertThat(PreviewToken.read(sealed, List.of(NEW))).isEmpty();
    }

    @Test
    void a_token_with_any_bit_changed_is_none() {
        byte[] bytes = Base64.getUrlDecoder().decode(token.sealed(NEW));

        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));
            String text = Base64.getUrlEncoder().withoutPadding().encodeToString(changed);

            assertThat(PreviewToken.read(text, List.of(NEW))).as("bit " + bit).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "=", "../..", "\u0e44\u0e17\u0e22", "AAAA AAAA", "%00"})
    void what_is_no_token_is_none(String text) {
        assertThat(PreviewToken.read(text, List.of(NEW))).isEmpty();
        assertThat(PreviewToken.read(token.sealed(NEW) + text, List.of(NEW)))
                .as("with something behind it")
                .isEqualTo(text.isEmpty() ? PreviewToken.read(token.sealed(NEW), List.of(NEW)) : Optional.empty());
    }

    private static byte[] key(int fill) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) fill);
        return key;
    }
}
