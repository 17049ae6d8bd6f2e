package ai.irisorigin.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @BeforeAll
    void load() {
        passwords.load();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234567890",
                "passwordpassword",
                "Password2026!",
                "!!Liverpool1",
                "qwertyuiop",
                "aaaaaaaaaaaaaaaa"
            })
    void what_everybody_takes_is_refused_in_any_decoration(String password) {
        assertThat(passwords.fault(password, "ada@acme.test")).contains("identity.error.password.common");
    }

    @ParameterizedTest
    @CsvSource({
        "'', missing",
        "short-one, short",
        "กขค, short",
        "my-name-is-lovelace, same",
    })
    void what_is_wrong_is_said(String password, String fault) {
        assertThat(passwords.fault(password, "lovelace@acme.test")).contains("identity.error.password." + fault);
    }

    @Test
    void what_is_longer_than_a_password_is_refused_before_it_costs_anything() {
        assertThat(passwords.fault("ab1-".repeat(40), "ada@acme.test")).contains("identity.error.password.long");
        assertThat(passwords.matches("ab1-".repeat(40), passwords.hash("ab1-".repeat(40))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo-password-1", "correct horse battery", "ประตูสีฟ้าบานเก่า", "Tr0ub4dor&3x"})
    void the_rest_is_fine(String password) {
        assertThat(passwords.fault(password, "ada@acme.test")).isEmpty();
    }

    @Test
    void a_password_is_the_same_however_the_keyboard_composes_it() {
        String hash = passwords.hash("Zo\u00eb's keyboard");

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.matches("Zoe\u0308's keyboard", hash)).isTrue();
        assertThat(passwords.matches("Zoe's keyboard", hash)).isFalse();
        assertThat(passwords.matches("Zoë's keyboard", null)).isFalse();
    }
}
