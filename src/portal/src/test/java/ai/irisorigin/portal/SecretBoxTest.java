package ai.irisorigin.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretBoxTest {

    private static final String OLD = "b2xkb2xkb2xkb2xkb2xkb2xkb2xkb2xkb2xkb2xkb2w=";
    private static final String NEW = "bmV3bmV3bmV3bmV3bmV3bmV3bmV3bmV3bmV3bmV3bmU=";

    @Test
    void what_is_sealed_tells_nothing_and_opens_again() {
        SecretBox box = box(NEW);

        String sealed = box.seal("https://hooks.example.com/T0/ä", "acme chat");

        assertThat(new String(Base64.getDecoder().decode(sealed), StandardCharsets.ISO_8859_1))
                .doesNotContain("hooks");
        assertThat(box.open(sealed, "acme chat")).isEqualTo("https://hooks.example.com/T0/ä");
        assertThat(box.seal("https://hooks.example.com/T0/ä", "acme chat")).isNotEqualTo(sealed);
    }

    @Test
    void a_key_that_was_replaced_still_opens_until_it_is_taken_away() {
        String sealed = box(OLD).seal("secret", "acme chat");

        assertThat(box(NEW + "," + OLD).open(sealed, "acme chat")).isEqualTo("secret");
        assertThat(box(NEW + "," + OLD).isCurrent(sealed, "acme chat")).isFalse();
        assertThat(box(OLD + "," + NEW).isCurrent(sealed, "acme chat")).isTrue();
        assertThatThrownBy(() -> box(NEW).open(sealed, "acme chat")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void put_elsewhere_or_changed_it_does_not_open() {
        SecretBox box = box(NEW);
        String sealed = box.seal("secret", "acme chat");
        byte[] bytes = Base64.getDecoder().decode(sealed);
        bytes[bytes.length - 1] ^= 1;
        String changed = Base64.getEncoder().encodeToString(bytes);

        assertThatThrownBy(() -> box.open(sealed, "globex chat")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> box.open(changed, "acme chat")).isInstanceOf(IllegalStateException.class);
    }

    private static SecretBox box(String keys) {
        return new SecretBox(SettingsTest.settings(Map.of("PORTAL_SECRET_KEY", keys)));
    }
}
