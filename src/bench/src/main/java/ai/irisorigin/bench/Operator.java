package ai.irisorigin.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The operator in the browser: reads pages, uploads files, presses buttons. */
final class Operator {
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf_token\" value=\"([^\"]+)\"");
    private static final String BOUNDARY = "bench-boundary";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;
    private final String session;

    Operator(Arena arena) throws BadMeasurement, IOException, InterruptedException {
        this.url = arena.url();
        this.session = signIn();
    }

    private String signIn() throws BadMeasurement, IOException, InterruptedException {
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(url + "/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("email=operator%40iris.test&password=" + Staff.PASSWORD))
                        .build(),
                BodyHandlers.discarding());
        return answer.headers()
                .firstValue("Set-Cookie")
                .map(cookie -> cookie.replaceFirst(";.*", ""))
                .orElseThrow(() -> new BadMeasurement("the operator can't sign in"));
    }

    String read(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofString()).body();
    }

    /** Into a form with one file; the page that the answer leads to. */
    String upload(String path, String fileName, byte[] content)
            throws BadMeasurement, IOException, InterruptedException {
        return send(
                path,
                "multipart/form-data; boundary=" + BOUNDARY,
                BodyPublishers.ofByteArray(multipart(token(path), fileName, content)));
    }

    /** A button of a page, in a form without fields; the page that the answer leads to. */
    String press(String page, String action) throws BadMeasurement, IOException, InterruptedException {
        return send(action, "application/x-www-form-urlencoded", BodyPublishers.ofString("csrf_token=" + token(page)));
    }

    private String token(String path) throws BadMeasurement, IOException, InterruptedException {
        Matcher token = TOKEN.matcher(read(path));
        if (!token.find()) {
            throw new BadMeasurement(path + " has no form");
        }
        return token.group(1);
    }

    private String send(String path, String contentType, BodyPublisher body)
            throws BadMeasurement, IOException, InterruptedException {
        var answer = client.send(
                request(path)
                        .header("Origin", url)
                        .header("Content-Type", contentType)
                        .POST(body)
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 303) {
            throw new BadMeasurement(path + " is answered " + answer.statusCode() + ": "
                    + answer.body().replaceAll("<[^>]*>|\\s+", " "));
        }
        return URI.create(url)
                .resolve(answer.headers().firstValue("Location").orElseThrow())
                .getPath();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).header("Cookie", session);
    }

    private static byte[] multipart(String token, String fileName, byte[] content) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"csrf_token\"\r\n\r\n" + token
                        + "\r\n--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"pack\"; filename=\""
                        + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return body.toByteArray();
    }
}
