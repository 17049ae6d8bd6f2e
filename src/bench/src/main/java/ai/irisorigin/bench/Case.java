package ai.irisorigin.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that is asked for over and over. Where a host, a header or the body says {n}, each request has a number from 1
 * on, chosen at random.
 *
 * @param numbers how many there are
 * @param status of the answer that is expected
 */
record Case(
        String name,
        String method,
        String path,
        String host,
        List<String> headers,
        String body,
        int numbers,
        int status) {

    static Case yardstick(String name, String path) {
        return new Case(name, "GET", path, "bench-1", List.of(), "", 1, 200);
    }

    static Case home(String name, int organizations) {
        return new Case(name, "GET", "/", "bench-{n}", List.of(), "", organizations, 200);
    }

    /** A page that anybody may read at one organization. */
    static Case visitor(String name, String path, String organization) {
        return new Case(name, "GET", path, organization, List.of(), "", 1, 200);
    }

    /** A page of the staff of one organization, to whoever has the cookie. */
    static Case staff(String name, String path, String organization, String cookie) {
        return new Case(name, "GET", path, organization, List.of("Cookie: " + cookie), "", 1, 200);
    }

    /** Each person comes from an address of their own, as a trusted proxy tells, so that nobody is throttled. */
    static Case signIn(String name, String organization, String emailPattern, String password, int people, int status) {
        return new Case(
                name,
                "POST",
                "/sign-in",
                organization,
                List.of("X-Forwarded-For: 2001:db8:{n}::1", "Content-Type: application/x-www-form-urlencoded"),
                "email=" + emailPattern + "&password=" + password,
                people,
                status);
    }

    /** The question of one customer, who comes from an address of their own, too. */
    static Case question(String name, String path, String organization, String ticket, int customer) {
        return new Case(
                name,
                "POST",
                path,
                organization,
                List.of(
                        "X-Forwarded-For: 2001:db8:" + customer + "::1",
                        "Content-Type: application/x-www-form-urlencoded"),
                "ticket=" + ticket + "&name=Chidi+Eze&email=asks-" + customer + "@example.test"
                        + "&subject=A+damaged+helmet&question=It+came+with+a+crack+on+the+left+side.+What+can+I+do%3F",
                1,
                303);
    }

    Case at(String otherPath) {
        return new Case(name, method, otherPath, host, headers, body, numbers, status);
    }

    Case gzip() {
        List<String> compressed = new ArrayList<>(headers);
        compressed.add("Accept-Encoding: gzip");
        return new Case(name, method, path, host, List.copyOf(compressed), body, numbers, status);
    }

    /** One request of these, for a connection of its own. */
    byte[] request(String hostPattern, int n) {
        StringBuilder text = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
        text.append("Host: ").append(hostPattern.formatted(host)).append("\r\n");
        headers.forEach(header -> text.append(header).append("\r\n"));
        String sent = numbered(body, n);
        if (!sent.isEmpty()) {
            text.append("Content-Length: ").append(sent.length()).append("\r\n");
        }
        text.append("Connection: close\r\n\r\n");
        return (numbered(text.toString(), n) + sent).getBytes(StandardCharsets.US_ASCII);
    }

    private static String numbered(String pattern, int n) {
        return pattern.replace("{n}", Integer.toString(n));
    }
}
