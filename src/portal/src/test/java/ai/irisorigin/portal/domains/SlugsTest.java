package ai.irisorigin.portal.domains;

import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.portal.domains.Slugs.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlugsTest {

    @ParameterizedTest
    @ValueSource(strings = {"acme", "a1", "7-eleven", "a--b", "www2", "forty-letters-are-as-many-as-we-can-take"})
    void a_name_of_letters_digits_and_hyphens_can_be_had(String slug) {
        assertThat(Slugs.fault(slug)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "-acme",
                "acme-",
                "Acme",
                "ac me",
                "ac.me",
                "ac_me",
                "ร้านค้า",
                "acme\n",
                "forty-one-letters-are-more-than-we-accept"
            })
    void whatever_is_no_label_of_a_host_name_can_not(String slug) {
        assertThat(Slugs.fault(slug)).contains(Fault.WRONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"www", "api", "admin", "app", "mail", "platform", "static", "assets", "help", "xn--acme"})
    void what_visitors_take_for_the_portal_is_reserved(String slug) {
        assertThat(Slugs.fault(slug)).contains(Fault.RESERVED);
    }

    @Test
    void an_empty_name_is_missing() {
        assertThat(Slugs.fault("")).contains(Fault.MISSING);
    }
}
