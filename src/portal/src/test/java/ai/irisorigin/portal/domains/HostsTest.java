package ai.irisorigin.portal.domains;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostsTest {

    @ParameterizedTest
    @CsvSource({
        "acme.localhost, acme.localhost",
        "acme.localhost:8080, acme.localhost",
        "ACME.Localhost., acme.localhost",
        "[::1]:8080, [::1]",
        "127.0.0.1, 127.0.0.1",
        "acme.localhost/evil, ''",
        "'acme localhost', ''",
        "acme@evil, ''",
        "'', ''",
        ", ''"
    })
    void the_name_is_exact_and_nothing_else(String header, String name) {
        assertThat(Hosts.name(header)).isEqualTo(name);
    }
}
