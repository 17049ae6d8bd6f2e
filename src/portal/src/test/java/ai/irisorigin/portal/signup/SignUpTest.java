package ai.irisorigin.portal.signup;

import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.portal.access.Plan;
import ai.irisorigin.portal.billing.BillingInterval;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignUpTest {

    private static final UUID ONCE = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({
        "ada.lovelace@example.com, Ada Lovelace",
        "owner@example.com, Owner",
        "jean-luc_p+trial@example.com, Jean Luc P Trial",
        "สมชาย@example.com, สมชาย",
        "_@example.com, _"
    })
    void an_owner_is_called_what_their_address_begins_with(String email, String name) {
        assertThat(signUp(ONCE, "acme", email).owner()).isEqualTo(name);
    }

    @Test
    void the_same_form_for_the_same_address_means_the_same_organization() {
        UUID organization = signUp(ONCE, "acme", "ada@example.com").organization();

        assertThat(signUp(ONCE, "acme", "eve@example.com").organization()).isEqualTo(organization);
        assertThat(signUp(ONCE, "acme-2", "ada@example.com").organization()).isNotEqualTo(organization);
        assertThat(signUp(UUID.randomUUID(), "acme", "ada@example.com").organization())
                .isNotEqualTo(organization);
    }

    @Test
    void a_log_never_shows_the_password() {
        assertThat(signUp(ONCE, "acme", "ada@example.com")).hasToString("acme");
    }

    private static SignUp signUp(UUID once, String slug, String email) {
        return new SignUp(once, "Acme", slug, email, "secret", Plan.STARTER, BillingInterval.MONTHLY, "en");
    }
}
