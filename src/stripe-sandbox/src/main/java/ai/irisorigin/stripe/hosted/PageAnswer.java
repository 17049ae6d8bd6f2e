package ai.irisorigin.stripe.hosted;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What a browser gets: a page, a file, or another address. */
final class PageAnswer {
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'";
    private final int status;
    private final String contentType;
    private final byte[] body;
    private final String location;

    private PageAnswer(int status, String contentType, byte[] body, String location) {
        this.status = status;
        this.contentType = contentType;
        this.body = body;
        this.location = location;
    }

    static PageAnswer html(int status, String html) {
        return new PageAnswer(status, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8), null);
    }

    static PageAnswer file(String contentType, byte[] body) {
        return new PageAnswer(200, contentType, body, null);
    }

    static PageAnswer redirect(String location) {
        return new PageAnswer(303, "text/plain", new byte[0], location);
    }

    void writeTo(HttpExchange exchange) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", contentType);
        headers.set("Content-Security-Policy", POLICY);
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cache-Control", "no-store");
        if (location != null) {
            headers.set("Location", location);
        }
        if (body.length == 0) {
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
