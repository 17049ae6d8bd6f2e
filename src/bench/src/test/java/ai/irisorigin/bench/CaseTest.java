package ai.irisorigin.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CaseTest {

    @Test
    void each_request_of_a_case_has_its_number_in_host_headers_and_body() {
        Case signIn = Case.signIn("sign-in", "bench-{n}", "person-{n}@bench.test", "secret", 20, 303);

        String request = new String(signIn.request("%s.localhost:8080", 12), StandardCharsets.US_ASCII);

        assertThat(request)
                .contains("\r\nHost: bench-12.localhost:8080\r\n", "\r\nX-Forwarded-For: 2001:db8:12::1\r\n")
                .contains("\r\nContent-Length: 42\r\n")
                .endsWith("\r\n\r\nemail=person-12@bench.test&password=secret");
    }
}
