package ai.irisorigin.journeys;

import static ai.irisorigin.journeys.Site.ACME;
import static ai.irisorigin.journeys.Site.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody sends a form that is none of the portal's own. */
class ForgeryJourney {
    private static final String FORM = "name=Mallory&email=m@example.com&subject=S&question=Q";

    @Test
    void a_form_is_not_taken_from_another_site() {
        assertThat(send("Origin", ACME.at(""))).isEqualTo(422);
        assertThat(send("Sec-Fetch-Site", "same-origin")).isEqualTo(422);

        assertThat(send("Origin", "https://evil.example.com")).isEqualTo(403);
        assertThat(send("Origin", GLOBEX.at(""))).isEqualTo(403);
        assertThat(send("Origin", ACME.at("") + ".evil.com")).isEqualTo(403);
        assertThat(send("Origin", "null")).isEqualTo(403);
        assertThat(send("Sec-Fetch-Site", "cross-site")).isEqualTo(403);
        assertThat(send("Sec-Fetch-Site", "same-site")).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "garbage", "multipart/form-data; boundary=x", ""})
    void a_form_of_another_kind_is_refused_calmly(String type) {
        String answer = Wire.send("POST /conversations/new HTTP/1.1\r\nHost: " + ACME.host()
                + (type.isEmpty() ? "" : "\r\nContent-Type: " + type)
                + "\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}");

        assertThat(Wire.status(answer)).as(type).isIn(400, 415, 422);
        assertThat(answer).as(type).contains("Acme").doesNotContain("Payara");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "a%00b", "%ED%A0%80", "%ff%fe", "%zz", "%E2%80%AE"})
    void odd_characters_in_a_form_fail_nothing(String name) {
        Answer answer = Http.post(ACME, "/conversations/new", FORM.replace("Mallory", name))
                .answer();

        assertThat(answer.status()).as(name).isIn(303, 400, 422);
    }

    private static int send(String header, String value) {
        return Http.post(ACME, "/conversations/new", FORM)
                .with(header, value)
                .answer()
                .status();
    }
}
