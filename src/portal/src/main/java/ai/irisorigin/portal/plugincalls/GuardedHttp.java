package ai.irisorigin.portal.plugincalls;

import ai.irisorigin.plugin.Http;
import ai.irisorigin.plugin.RefusedHostException;
import ai.irisorigin.portal.AddressRanges;
import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.plugins.PluginManifest;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient.Version;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import javax.net.ssl.SSLSession;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * The way of plugins to the outside: to hosts that they declared, and to no private address, whatever name leads there. A name
 * is resolved once, and what was looked at is what is connected to.
 */
@ApplicationScoped
class GuardedHttp {

    /** Less than a call may take, so that the plugin itself can say what became of it. */
    private static final Timeout PATIENCE = Timeout.ofSeconds(8);

    /** The client says them itself. */
    private static final Set<String> OWN_HEADERS = Set.of("content-length", "transfer-encoding", "host", "connection");

    private static final AddressRanges PRIVATE = AddressRanges.parse("0.0.0.0/8,10.0.0.0/8,100.64.0.0/10,127.0.0.0/8,"
            + "169.254.0.0/16,172.16.0.0/12,192.0.0.0/24,192.0.2.0/24,192.88.99.0/24,192.168.0.0/16,198.18.0.0/15,"
            + "198.51.100.0/24,203.0.113.0/24,224.0.0.0/4,240.0.0.0/4,::/128,::1/128,64:ff9b::/96,64:ff9b:1::/48,100::/64,"
            + "2001::/23,2001:db8::/32,2002::/16,fc00::/7,fe80::/10,ff00::/8");

    @Inject
    private Settings settings;

    private CloseableHttpClient client;

    @PostConstruct
    void open() {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new PublicOnly())
                .setMaxConnTotal(200)
                .setMaxConnPerRoute(20)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(PATIENCE)
                        .setSocketTimeout(PATIENCE)
                        .build())
                .build();
        client = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(PATIENCE)
                        .setConnectionRequestTimeout(PATIENCE)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .setUserAgent("Iris-Origin-Plugin")
                .build();
    }

    @PreDestroy
    void close() {
        client.close(CloseMode.GRACEFUL);
    }

    Http of(PluginManifest manifest, Map<String, String> chosen, Map<String, String> secrets) {
        Set<String> hosts = new HashSet<>();
        for (String host : manifest.hosts()) {
            String name = host.substring(host.indexOf(':') + 1);
            String address = host.startsWith("secret:") ? secrets.get(name) : chosen.get(name);
            hosts.add(host.indexOf(':') < 0 ? host : hostOf(address));
        }
        return request -> send(request, hosts);
    }

    private static String hostOf(String address) {
        try {
            String host = address == null ? null : URI.create(address.strip()).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private HttpResponse<byte[]> send(HttpRequest request, Set<String> hosts) throws IOException, InterruptedException {
        URI uri = request.uri();
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        if (host.isEmpty() || !hosts.contains(host)) {
            throw new RefusedHostException(
                    "the plugin may not talk to " + host + ": its manifest doesn't name this host");
        }
        if (!"https".equals(uri.getScheme()) && !settings.pluginPrivateHosts().contains(host)) {
            throw new RefusedHostException("the address of " + host + " must begin with https://");
        }
        var builder = ClassicRequestBuilder.create(request.method()).setUri(uri);
        request.headers().map().forEach((name, values) -> values.stream()
                .filter(value -> !OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT)))
                .forEach(value -> builder.addHeader(name, value)));
        byte[] body = body(request);
        if (body.length > 0) {
            String type = request.headers().firstValue("Content-Type").orElse("application/octet-stream");
            builder.removeHeaders("Content-Type");
            builder.setEntity(new ByteArrayEntity(body, ContentType.parse(type)));
        }
        try {
            return client.execute(builder.build(), patience(request), answer -> read(request, answer));
        } catch (PrivateHostException e) {
            throw new RefusedHostException(e.getMessage());
        }
    }

    private static HttpClientContext patience(HttpRequest request) {
        HttpClientContext context = HttpClientContext.create();
        request.timeout()
                .map(Timeout::of)
                .filter(wanted -> wanted.compareTo(PATIENCE) < 0)
                .ifPresent(wanted -> context.setRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(wanted)
                        .setConnectionRequestTimeout(wanted)
                        .build()));
        return context;
    }

    private static byte[] body(HttpRequest request) throws IOException, InterruptedException {
        if (request.bodyPublisher().isEmpty()) {
            return new byte[0];
        }
        var collected = new Collected();
        request.bodyPublisher().get().subscribe(collected);
        try {
            return collected.whole.get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    /** A request's body, gathered. */
    private static final class Collected implements Flow.Subscriber<ByteBuffer> {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final CompletableFuture<byte[]> whole = new CompletableFuture<>();

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(ByteBuffer part) {
            byte[] some = new byte[part.remaining()];
            part.get(some);
            bytes.writeBytes(some);
        }

        @Override
        public void onError(Throwable thrown) {
            whole.completeExceptionally(thrown);
        }

        @Override
        public void onComplete() {
            whole.complete(bytes.toByteArray());
        }
    }

    private static HttpResponse<byte[]> read(HttpRequest request, ClassicHttpResponse answer) throws IOException {
        byte[] body = new byte[0];
        if (answer.getEntity() != null) {
            try (InputStream in = answer.getEntity().getContent()) {
                body = in.readNBytes(Http.LARGEST_ANSWER + 1);
            }
        }
        if (body.length > Http.LARGEST_ANSWER) {
            throw new IOException("the answer of " + request.uri().getHost() + " is larger than 1 MB");
        }
        Map<String, List<String>> headers = new HashMap<>();
        for (Header header : answer.getHeaders()) {
            headers.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(header.getValue());
        }
        return new Answer(request, answer.getCode(), HttpHeaders.of(headers, (name, value) -> true), body);
    }

    /** Every address of a name is looked at, for the client may take any. */
    private final class PublicOnly implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            InetAddress[] addresses = InetAddress.getAllByName(host);
            if (!settings.pluginPrivateHosts().contains(host)
                    && Stream.of(addresses).anyMatch(GuardedHttp::isPrivate)) {
                throw new PrivateHostException(host);
            }
            return addresses;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    static boolean isPrivate(InetAddress address) {
        return PRIVATE.contains(address);
    }

    /** Told to the plugin as what it is. */
    private static final class PrivateHostException extends UnknownHostException {

        private static final long serialVersionUID = 1;

        PrivateHostException(String host) {
            super(host + " is a private address");
        }
    }

    private static final class Answer implements HttpResponse<byte[]> {

        private final HttpRequest request;
        private final int status;
        private final HttpHeaders headers;
        private final byte[] body;

        Answer(HttpRequest request, int status, HttpHeaders headers, byte[] body) {
            this.request = request;
            this.status = status;
            this.headers = headers;
            this.body = body;
        }

        @Override
        public int statusCode() {
            return status;
        }

        @Override
        public HttpRequest request() {
            return request;
        }

        @Override
        public HttpHeaders headers() {
            return headers;
        }

        @Override
        public byte[] body() {
            return body;
        }

        @Override
        public Optional<HttpResponse<byte[]>> previousResponse() {
            return Optional.empty();
        }

        @Override
        public Optional<SSLSession> sslSession() {
            return Optional.empty();
        }

        @Override
        public URI uri() {
            return request.uri();
        }

        @Override
        public Version version() {
            return Version.HTTP_1_1;
        }
    }
}
