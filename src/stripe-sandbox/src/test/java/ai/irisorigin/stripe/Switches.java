package ai.irisorigin.stripe;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** What is asked of the sandbox beside Stripe's API. */
final class Switches {
    private final HttpClient client = HttpClient.newHttpClient();
    private final StripeSandbox sandbox;

    private Switches(StripeSandbox sandbox) {
        this.sandbox = sandbox;
    }

    static Switches of(Shop shop) {
        return new Switches(shop.sandbox());
    }

    HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return send(request(path).POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    HttpResponse<String> delete(String path) throws IOException, InterruptedException {
        return send(request(path).DELETE());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(sandbox.url() + path))
                .header("Authorization", "Bearer " + sandbox.toEnvironment().get("STRIPE_API_KEY"))
                .header("Content-Type", "application/x-www-form-urlencoded");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
