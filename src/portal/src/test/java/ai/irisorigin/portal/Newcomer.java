package ai.irisorigin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.portal.ConversationStories.Asker;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Somebody who fills in the form of the platform once, and sends it as often as a story wants. Afterwards, nobody signed up. */
final class Newcomer implements AutoCloseable {

    static final String PATH = "/sign-up";
    static final String PASSWORD = "river candle orbit 7";

    private static final Browser PLATFORM = Browser.at("localhost");

    private final String slug;
    private final String network;
    private final String language;
    private final Map<String, String> form = new LinkedHashMap<>();

    private Newcomer(String slug, String language) {
        this.slug = slug;
        // One network each, so that no story is stopped for what others did.
        this.network =
                "2001:db8:" + UUID.randomUUID().toString().replace('-', ':').substring(9, 18);
        this.language = language;
        form.put("name", "Company " + slug);
        form.put("slug", slug);
        form.put("email", "ada.lovelace@" + slug + ".test");
        form.put("password", PASSWORD);
        form.put("plan", "professional");
        form.put("interval", "annually");
        // A form that came back once is nobody's who is too fast.
        form.put("ticket", Asker.ticket(send("ticket=")));
    }

    static Newcomer at(String slug) {
        return new Newcomer(slug, "en");
    }

    static Newcomer thaiAt(String slug) {
        return new Newcomer(slug, "th");
    }

    Newcomer with(String field, String value) {
        form.put(field, value);
        return this;
    }

    String email() {
        return form.get("email");
    }

    String network() {
        return network;
    }

    /** The number that makes sending the form twice the same as once. */
    UUID once() {
        var ticket = ByteBuffer.wrap(Base64.getUrlDecoder().decode(form.get("ticket")));
        return new UUID(ticket.getLong(), ticket.getLong());
    }

    HttpResponse<String> signsUp(String... headers) {
        return send(
                form.entrySet().stream()
                        .map(field -> field.getKey() + "=" + Staff.encoded(field.getValue()))
                        .collect(Collectors.joining("&")),
                headers);
    }

    /** Follows where the form led to; returns the cookie of the session there. */
    String arrives(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        URI lead = URI.create(answer.headers().firstValue("Location").orElseThrow());
        assertThat(lead.getHost()).isEqualTo(form.get("slug") + ".localhost");
        var arrival = Browser.at(lead.getHost()).get(lead.getPath() + "?" + lead.getQuery());
        assertThat(arrival.statusCode()).isEqualTo(303);
        assertThat(arrival.headers().firstValue("Location")).contains("/app");
        String cookie = arrival.headers().allValues("Set-Cookie").stream()
                .filter(candidate -> candidate.startsWith("session="))
                .findFirst()
                .orElseThrow();
        return cookie.substring(0, cookie.indexOf(';'));
    }

    /** Whatever else was typed: only what was made under the first slug is taken away, for others belong to somebody. */
    @Override
    public void close() {
        List<String> own = Superuser.column(
                "select schema_name from platform.organization where slug = ? and schema_name <> 'shared'", slug);
        // An organization never loses its last owner: so what counts them goes first.
        Superuser.run(
                "delete from platform.seat_usage where tenant_id = (select id from platform.organization where slug = ?)",
                slug);
        Superuser.run("delete from platform.organization where slug = ?", slug);
        Superuser.run(
                "delete from platform.person p where email = ?"
                        + " and not exists (select from platform.membership where person_id = p.id)",
                email());
        own.forEach(schema -> {
            Superuser.run("drop schema " + schema + " cascade");
            Superuser.run("delete from platform.tenant_schema where name = ?", schema);
        });
    }

    private HttpResponse<String> send(String body, String... headers) {
        String[] all = new String[headers.length + 4];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "X-Forwarded-For";
        all[headers.length + 1] = network + "::1";
        all[headers.length + 2] = "Accept-Language";
        all[headers.length + 3] = language;
        return PLATFORM.post(PATH, body, all);
    }
}
