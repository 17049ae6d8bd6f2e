package ai.irisorigin.drills;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Asks a node the way the proxy does, and keeps cookies the way a browser does. */
final class Visitor {

    /** Over HTTP/2 the host would be taken from the address. */
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** What came back, and where it leads. */
    record Answer(int status, String body, String location) {}

    private final int port;
    private final boolean throughProxy;
    private final Map<String, String> cookies = new TreeMap<>();

    Visitor(int port) {
        this(port, true);
    }

    private Visitor(int port, boolean throughProxy) {
        this.port = port;
        this.throughProxy = throughProxy;
    }

    /** A program on this machine, past the proxy. */
    Visitor insider() {
        return new Visitor(port, false);
    }

    /** The same browser after the portal has moved. */
    Visitor at(Node node) {
        Visitor same = new Visitor(node.port(), throughProxy);
        same.cookies.putAll(cookies);
        return same;
    }

    Answer get(String host, String path) throws IOException {
        return send(request(host, path).GET());
    }

    Answer post(String host, String path, Map<String, String> form) throws IOException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(host, path)
                .header("Origin", "https://" + host)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** A form with one file, a text. */
    Answer postWithFile(String host, String path, Map<String, String> form, String name, String content)
            throws IOException {
        return postWithFile(host, path, form, "files", name, content.getBytes(StandardCharsets.UTF_8));
    }

    Answer postWithFile(String host, String path, Map<String, String> form, String field, String name, byte[] content)
            throws IOException {
        String boundary = "----drill";
        var body = new ByteArrayOutputStream();
        form.forEach((other, value) ->
                part(body, boundary, "name=\"" + other + "\"", value.getBytes(StandardCharsets.UTF_8)));
        String type = name.endsWith(".txt") ? "text/plain" : "application/octet-stream";
        part(body, boundary, "name=\"" + field + "\"; filename=\"" + name + "\"\r\nContent-Type: " + type, content);
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(host, path)
                .header("Origin", "https://" + host)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(ByteArrayOutputStream body, String boundary, String disposition, byte[] content) {
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String host, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .header("Host", host)
                .header("Accept-Language", "en");
        if (throughProxy) {
            request.header("X-Forwarded-Proto", "https").header("X-Forwarded-For", "192.0.2.1");
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining("; ")));
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Answer(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("Location").orElse(""));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0], pair[1]);
    }
}
