package ai.irisorigin.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Asks this portal over HTTP, as a visitor of some host. */
final class Browser {

    /** Over HTTP/2 the host would be taken from the address. */
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final String PORT = System.getProperty("PORTAL_PORT");

    private final String host;

    private Browser(String host) {
        this.host = host;
    }

    static Browser at(String host) {
        return new Browser(host);
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    HttpResponse<byte[]> bytes(String path, String... headers) {
        return send(request(path, headers).GET(), BodyHandlers.ofByteArray());
    }

    HttpResponse<String> post(String path, String form, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    HttpResponse<String> post(String path, byte[] body, String... headers) {
        return send(request(path, headers).POST(BodyPublishers.ofByteArray(body)));
    }

    /** Opens a stream of events, and returns as soon as the answer begins. */
    Ear listen(String path, String... headers) {
        return new Ear(send(request(path, headers).GET(), BodyHandlers.ofInputStream()));
    }

    /** What comes as bytes. */
    HttpResponse<byte[]> download(String path, String... headers) {
        return send(request(path, headers).GET(), BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + path))
                .header("Host", host + ":" + PORT);
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    private static <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return CLIENT.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
