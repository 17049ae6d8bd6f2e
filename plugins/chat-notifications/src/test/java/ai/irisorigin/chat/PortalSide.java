package ai.irisorigin.chat;

import ai.irisorigin.plugin.Call;
import ai.irisorigin.plugin.Http;
import ai.irisorigin.plugin.RefusedHostException;
import ai.irisorigin.plugin.Tenant;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * What the portal does for a call, as far as this plugin notices: it gives what the manifest declares and nothing else, and
 * connects to the webhook's host alone. That host is here a receiver on this machine, without TLS.
 */
final class PortalSide implements Call {

    static final String HOST = "chat.example.com";

    private static final Duration LIMIT = Duration.ofMillis(400);

    private final JsonObject manifest = manifest();
    private final Map<String, String> settings = new HashMap<>();
    private final Map<String, String> secrets = new HashMap<>();
    private final URI receiver;
    private Locale language = Locale.ENGLISH;
    private Instant now = Instant.parse("2026-03-01T09:00:00Z");

    PortalSide(URI receiver) {
        this.receiver = receiver;
    }

    static JsonObject manifest() {
        try (var reader =
                new InputStreamReader(PortalSide.class.getResourceAsStream("/plugin.json"), StandardCharsets.UTF_8)) {
            return JsonParser.parseReader(reader).getAsJsonObject();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    PortalSide set(String setting, String value) {
        settings.put(declared("settings", setting).get("name").getAsString(), value);
        return this;
    }

    PortalSide secret(String name, String value) {
        secrets.put(declared("secrets", name).get("name").getAsString(), value);
        return this;
    }

    PortalSide at(Instant time) {
        now = time;
        return this;
    }

    PortalSide speaking(String tag) {
        language = Locale.forLanguageTag(tag);
        return this;
    }

    @Override
    public Tenant tenant() {
        return new Tenant(
                UUID.fromString("00000000-0000-4000-8000-000000000001"),
                "acme",
                "Acme",
                language,
                ZoneId.of("Asia/Bangkok"),
                URI.create("https://acme.example.com"));
    }

    @Override
    public String setting(String name) {
        return settings.getOrDefault(
                name, declared("settings", name).get("initial").getAsString());
    }

    @Override
    public Optional<String> secret(String name) {
        return Optional.ofNullable(
                secrets.get(declared("secrets", name).get("name").getAsString()));
    }

    @Override
    public Http http() {
        return request -> {
            if (!HOST.equals(request.uri().getHost())
                    || !"https".equals(request.uri().getScheme())) {
                throw new RefusedHostException(request.uri() + " is not to be talked to");
            }
            URI here = receiver.resolve(request.uri().getRawPath());
            HttpRequest sent = HttpRequest.newBuilder(request, (name, value) -> true)
                    .uri(here)
                    .timeout(LIMIT)
                    .build();
            return HttpClient.newHttpClient().send(sent, HttpResponse.BodyHandlers.ofByteArray());
        };
    }

    @Override
    public System.Logger log() {
        return System.getLogger("chat-notifications");
    }

    @Override
    public Instant now() {
        return now;
    }

    private JsonObject declared(String kind, String name) {
        return StreamSupport.stream(manifest.getAsJsonArray(kind).spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(declared -> declared.get("name").getAsString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
    }
}
