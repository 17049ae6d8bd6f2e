package ai.irisorigin.drills.faults;

import ai.irisorigin.launcher.Portal;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** Somebody on the site of an organization, each time over a connection of their own. */
final class Visitor {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final int port;
    private final String host;
    private final String headers;

    private Visitor(int port, String host, String headers) {
        this.port = port;
        this.host = host;
        this.headers = headers;
    }

    /** With an address that nobody else has, if the portal believes 127.0.0.1 in this. */
    static Visitor at(String slug, Portal portal) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        String address = "10.%d.%d.%d".formatted(random.nextInt(256), random.nextInt(256), random.nextInt(256));
        return new Visitor(
                port(portal), URI.create(portal.urlOf(slug)).getAuthority(), "X-Forwarded-For: " + address + "\r\n");
    }

    /** A machine of the operator's. */
    static Visitor inside(Portal portal) {
        return new Visitor(port(portal), "localhost", "");
    }

    Answer get(String path) throws IOException {
        return ask("GET " + path + head() + "Connection: close\r\n\r\n");
    }

    Answer post(String path, Map<String, String> fields) throws IOException {
        return ask(postOf(path, fields));
    }

    /** A request, ready to be sent in pieces. */
    String postOf(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return "POST " + path + head() + "Origin: http://" + host + "\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length() + "\r\n\r\n"
                + body;
    }

    /** To be followed by further headers and an empty line. */
    String head() {
        return " HTTP/1.1\r\nHost: " + host + "\r\n" + headers;
    }

    Socket connect() throws IOException {
        Socket socket = new Socket();
        socket.setSoTimeout((int) PATIENCE.toMillis());
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 5_000);
        return socket;
    }

    /** Empty-handed if the portal hangs up. */
    Answer ask(String request) throws IOException {
        try (Socket socket = connect()) {
            send(request, socket);
            return Answer.read(new BufferedInputStream(socket.getInputStream()));
        } catch (ConnectException e) {
            return Answer.REFUSED;
        } catch (SocketException e) {
            return Answer.NONE;
        }
    }

    static void send(String piece, Socket socket) throws IOException {
        socket.getOutputStream().write(piece.getBytes(StandardCharsets.UTF_8));
    }

    private static int port(Portal portal) {
        return URI.create(portal.url()).getPort();
    }
}
