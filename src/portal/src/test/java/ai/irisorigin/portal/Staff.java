package ai.irisorigin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who signed in on a host with the password of the demo, and posts forms as its pages do. */
final class Staff {

    private static final Pattern TOKEN = Pattern.compile("<input(?=[^>]* name=\"csrf_token\")[^>]* value=\"([^\"]+)\"");

    private final Browser browser;
    private final String cookie;
    private String csrfToken;

    private Staff(Browser browser, String cookie) {
        this.browser = browser;
        this.cookie = cookie;
    }

    static Staff at(String host, String email) {
        Browser browser = Browser.at(host);
        var answer = browser.post("/sign-in", "password=demo-password-1&email=" + encoded(email));
        assertThat(answer.statusCode()).isEqualTo(303);
        String cookie = answer.headers().allValues("Set-Cookie").stream()
                .filter(candidate -> candidate.startsWith("session="))
                .findFirst()
                .orElseThrow();
        return new Staff(browser, cookie.substring(0, cookie.indexOf(';')));
    }

    HttpResponse<String> get(String path) {
        return browser.get(path, "Cookie", cookie);
    }

    Ear listens(String path) {
        return browser.listen(path, "Cookie", cookie);
    }

    /** With the token of the session, which each page for staff carries in its form for signing out. */
    HttpResponse<String> post(String path, String... fields) {
        StringBuilder form = new StringBuilder("csrf_token=").append(csrfToken());
        for (int i = 0; i < fields.length; i += 2) {
            form.append('&').append(fields[i]).append('=').append(encoded(fields[i + 1]));
        }
        return browser.post(path, form.toString(), "Cookie", cookie, "Sec-Fetch-Site", "same-origin");
    }

    /** With files; the token must be its first field. */
    HttpResponse<String> post(String path, Parts parts) {
        return browser.post(
                path, parts.bytes(), "Cookie", cookie, "Sec-Fetch-Site", "same-origin", "Content-Type", Parts.TYPE);
    }

    String cookie() {
        return cookie;
    }

    String csrfToken() {
        if (csrfToken == null) {
            csrfToken = token();
        }
        return csrfToken;
    }

    private String token() {
        URI home = URI.create(get("/sign-in").headers().firstValue("Location").orElseThrow());
        Matcher found = TOKEN.matcher(get(home.getPath()).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
