package ai.irisorigin.journeys;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A chat's incoming webhook, on this machine: it keeps what it is sent. */
final class Receiver implements AutoCloseable {

    private final HttpServer server;
    private final BlockingQueue<Sent> sent = new LinkedBlockingQueue<>();

    private Receiver(HttpServer server) {
        this.server = server;
    }

    /** A request; names of headers in any case. */
    record Sent(Map<String, String> headers, String body) {
        String header(String name) {
            return headers.get(name);
        }
    }

    static Receiver open() throws IOException {
        var receiver = new Receiver(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        receiver.server.createContext("/hooks/", exchange -> {
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
            receiver.sent.add(new Sent(headers, body));
        });
        receiver.server.start();
        return receiver;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hooks/tea-house";
    }

    Sent next() {
        try {
            Sent next = sent.poll(20, TimeUnit.SECONDS);
            if (next == null) {
                throw new IllegalStateException("Nothing arrived.");
            }
            return next;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
