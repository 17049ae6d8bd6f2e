package ai.irisorigin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program of an organization's, with a key that somebody made on the page for it. */
final class Program {

    static final String CONVERSATIONS = "/api/v1/conversations";

    private static final Pattern KEY = Pattern.compile("iris_[A-Za-z0-9_-]{43}");
    private static final String PAGE = "/app/api-keys";

    private final String host;
    private final String owner;
    private final String name;
    private final String key;

    private Program(String host, String owner, String name, String expiry) {
        this.host = host;
        this.owner = owner;
        this.name = name;
        HttpResponse<String> made = Staff.at(host, owner).post(PAGE + "/new", "name", name, "expiry", expiry);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
        Matcher shown = KEY.matcher(made.body());
        assertThat(shown.find()).isTrue();
        this.key = shown.group();
    }

    static Program at(String slug) {
        return at(slug, "never");
    }

    static Program at(String slug, String expiry) {
        return new Program(slug + ".localhost", "owner@" + slug + ".test", newName(), expiry);
    }

    /** Of an organization that subscribes. */
    static Program of(Shop shop) {
        return new Program(shop.host(), "owner@acme.test", newName(), "never");
    }

    /** Of an organization of its own, with acme's owner as its owner. */
    static Program ofItsOwn(String plan) {
        UUID id = UUID.randomUUID();
        String slug = "works-" + id.toString().substring(0, 8);
        Superuser.run(
                "insert into platform.organization (id, slug, name, plan, language, time_zone)"
                        + " values (?, ?, ?, ?, 'en', 'UTC')",
                id,
                slug,
                slug,
                plan);
        Superuser.run(
                "insert into platform.membership (tenant_id, id, person_id, role, name, active, time_zone,"
                        + " notify_new_conversations, notify_replies, notify_summary, joined_at, version)"
                        + " select ?, gen_random_uuid(), id, 'owner', 'Olivia Hart', true, 'UTC', true, true, true, now(), 1"
                        + " from platform.person where email = 'owner@acme.test'",
                id);
        return new Program(slug + ".localhost", "owner@acme.test", newName(), "never");
    }

    private static String newName() {
        return "Shop " + UUID.randomUUID();
    }

    String host() {
        return host;
    }

    String slug() {
        return host.replace(".localhost", "");
    }

    String name() {
        return name;
    }

    String key() {
        return key;
    }

    Staff staff() {
        return Staff.at(host, owner);
    }

    HttpResponse<String> get(String path) {
        return getAt(host, path);
    }

    /** With its key, wherever it is taken. */
    HttpResponse<String> getAt(String otherHost, String path) {
        return Browser.at(otherHost).get(path, "Authorization", "Bearer " + key);
    }

    HttpResponse<String> post(String json, String... headers) {
        return post(json.getBytes(StandardCharsets.UTF_8), "application/json", headers);
    }

    HttpResponse<String> post(byte[] body, String type, String... headers) {
        String[] all = new String[headers.length + 4];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Authorization";
        all[headers.length + 1] = "Bearer " + key;
        all[headers.length + 2] = "Content-Type";
        all[headers.length + 3] = type;
        return Browser.at(host).post(CONVERSATIONS, body, all);
    }

    /** Its organization, told by nobody but the database, is another from a moment later on. */
    void becomes(String change, BooleanSupplier known) {
        Superuser.run("update platform.organization set " + change + " where slug = ?", slug());
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!known.getAsBoolean()) {
            assertThat(System.nanoTime()).as(change).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
