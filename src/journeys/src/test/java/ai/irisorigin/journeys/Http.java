package ai.irisorigin.journeys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** A request as programs send it, to a site at the portal's address: nothing is resolved, followed or kept. */
final class Http {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final HttpRequest.Builder request;
    private String name;

    private Http(Site site, String path) {
        name = site.at(path);
        request = HttpRequest.newBuilder(URI.create(Site.portal() + path))
                .timeout(Duration.ofSeconds(20))
                .setHeader("Host", site.host());
    }

    static Http get(Site site, String path) {
        return new Http(site, path);
    }

    static Http post(Site site, String path, String form) {
        Http post = new Http(site, path).with("Content-Type", "application/x-www-form-urlencoded");
        post.name = "POST " + post.name;
        post.request.POST(BodyPublishers.ofString(form));
        return post;
    }

    /** A form for files, with none in it. */
    static Http upload(Site site, String path, String token) {
        String part = "--x\r\nContent-Disposition: form-data; name=\"csrf_token\"\r\n\r\n" + token + "\r\n--x--\r\n";
        return post(site, path, part).with("Content-Type", "multipart/form-data; boundary=x");
    }

    /** A form with one file. */
    static Http upload(Site site, String path, Map<String, String> fields, String field, String file, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> part(body, "name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
        part(body, "name=\"" + field + "\"; filename=\"" + file + "\"", content);
        body.writeBytes("--x--\r\n".getBytes(StandardCharsets.UTF_8));
        Http upload = new Http(site, path).with("Content-Type", "multipart/form-data; boundary=x");
        upload.name = "POST " + upload.name;
        upload.request.POST(BodyPublishers.ofByteArray(body.toByteArray()));
        return upload;
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        body.writeBytes(("--x\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    static Http method(String method, Site site, String path) {
        Http http = new Http(site, path);
        http.name = method + " " + http.name;
        http.request.method(method, BodyPublishers.noBody());
        return http;
    }

    Http with(String header, String value) {
        request.setHeader(header, value);
        return this;
    }

    Answer answer() {
        return new Answer(send(BodyHandlers.ofByteArray()));
    }

    /** Hangs up as soon as it is known. */
    int status() {
        HttpResponse<InputStream> response = send(BodyHandlers.ofInputStream());
        try {
            response.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return response.statusCode();
    }

    private <T> HttpResponse<T> send(BodyHandler<T> handler) {
        try {
            return CLIENT.send(request.build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
