package ai.irisorigin.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import ai.irisorigin.portal.access.Role;
import ai.irisorigin.portal.access.SignedIn;
import ai.irisorigin.portal.tenancy.Organization;
import ai.irisorigin.portal.tenancy.Standing;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RequestLineTest {

    private static final UUID ADA = UUID.randomUUID();
    private static final Organization ACME = new Organization(
            UUID.randomUUID(),
            "acme",
            "Acme",
            "professional",
            "shared",
            "en",
            ZoneOffset.UTC,
            false,
            Standing.ENTITLED,
            1);

    @Test
    void a_line_tells_whose_site_it_was_who_asked_and_how_long_it_took() {
        var line = new RequestLine(visit(ACME).by(ada()), "POST", "/app/people/{id}", 303, 12);

        assertThat(line.fields())
                .containsExactly(
                        entry("request", "1a2b"),
                        entry("tenant", "acme"),
                        entry("person", ADA),
                        entry("method", "POST"),
                        entry("route", "/app/people/{id}"),
                        entry("status", 303),
                        entry("ms", 12L));
        assertThat(line).hasToString("1a2b acme POST /app/people/{id} 303 12 ms");
    }

    @Test
    void what_nobody_knows_is_left_out() {
        var line = new RequestLine(visit(null), "GET", "/*", 404, 1);

        assertThat(line.fields()).doesNotContainKeys("tenant", "person");
        assertThat(line).hasToString("1a2b GET /* 404 1 ms");
    }

    @Test
    void no_method_writes_into_the_log() {
        var line = new RequestLine(visit(null), "GET\n{\"status\":\"200\"}", "/*", 501, 1);

        assertThat(line.fields()).containsEntry("method", "OTHER");
        assertThat(line).hasToString("1a2b OTHER /* 501 1 ms");
    }

    private static Visit visit(Organization organization) {
        return new Visit(
                Visit.Site.ORGANIZATION,
                organization,
                "acme.example.com",
                "https://acme.example.com",
                "192.0.2.1",
                "/app/people/secret",
                "",
                "en",
                false,
                "1a2b",
                null,
                null);
    }

    private static SignedIn ada() {
        return new SignedIn(
                UUID.randomUUID(),
                UUID.randomUUID(),
                ADA,
                "Ada",
                "ada@acme.test",
                true,
                Role.AGENT,
                null,
                ZoneOffset.UTC,
                "token",
                null);
    }
}
