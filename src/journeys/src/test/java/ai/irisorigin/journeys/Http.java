package ai.irisorigin.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A request as programs send it, to a site at the portal's address: nothing is resolved, followed or kept. */
final class Http {
    private static final HttpClient CLIENT;

    static {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
        CLIENT = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

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
        try {
            return new Answer(CLIENT.send(request.build(), BodyHandlers.ofByteArray()));
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
