package ai.irisorigin.journeys;

import static ai.irisorigin.journeys.Member.OPERATOR;
import static ai.irisorigin.journeys.Site.ACME;
import static ai.irisorigin.journeys.Site.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody sends a form that is none of the portal's own. */
class ForgeryJourney {
    private static final String FORM = "name=Mallory&email=m@example.com&subject=S&question=Q";

    static Stream<Door> forms() {
        return Stream.of(Door.ofStaff(), Door.ofAnybody(), Door.ofTheOperator())
                .flatMap(List::stream)
                .filter(Door::isPosted);
    }

    /** Whoever may do it all is signed in, and a page of somebody else sends the form. */
    @ParameterizedTest
    @MethodSource("forms")
    void nothing_is_taken_without_the_token_or_from_another_site(Door door) {
        Client client = Client.of(door.isOfTheOperator() ? OPERATOR : Member.of(ACME, "owner"));
        Site site = client.site();

        if (!door.isOfCustomers()) {
            for (String token : List.of("", "A".repeat(43))) {
                assertThat(client.signed(form(site, door, token))
                                .with("Origin", site.at(""))
                                .status())
                        .isEqualTo(403);
            }
        }
        for (String origin : List.of("https://evil.example.com", GLOBEX.at(""), "null")) {
            assertThat(client.signed(form(site, door, client.token()))
                            .with("Origin", origin)
                            .status())
                    .as(origin)
                    .isEqualTo(403);
        }
        for (String relation : List.of("cross-site", "same-site")) {
            assertThat(client.signed(form(site, door, client.token()))
                            .with("Sec-Fetch-Site", relation)
                            .status())
                    .as(relation)
                    .isEqualTo(403);
        }
        assertThat(client.signed(form(site, door, client.token())).status())
                .as("said to be from nowhere")
                .isEqualTo(403);
    }

    @Test
    void a_refused_form_changes_nothing() {
        Client owner = Client.of(Member.of(ACME, "owner"));
        Answer page = owner.get("/app/profile");
        String form = "name=Mallory&language=en&timeZone=UTC&version="
                + page.page().select("[name=version]").attr("value");

        assertThat(owner.post("/app/profile", form).status()).isEqualTo(403);
        assertThat(owner.signed(Http.post(ACME, "/app/profile", form + "&csrf_token=" + owner.token()))
                        .with("Origin", GLOBEX.at(""))
                        .status())
                .isEqualTo(403);

        assertThat(owner.get("/app/profile").page().select("#name").attr("value"))
                .isNotEqualTo("Mallory");
    }

    private static Http form(Site site, Door door, String token) {
        String path = door.at(Map.of("conversation", "1", "token", "A".repeat(43)));
        return door.upload() ? Http.upload(site, path, token) : Http.post(site, path, "csrf_token=" + token);
    }

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
