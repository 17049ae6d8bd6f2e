package ai.irisorigin.bench;

import ai.irisorigin.launcher.Portal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * The running portal as a visitor sees it.
 *
 * @param hostPattern the Host header of organization %d
 */
record Site(int port, String hostPattern) {

    static Site of(Portal portal) {
        String urlPattern = portal.urlOf("bench-%d");
        return new Site(URI.create(portal.url()).getPort(), urlPattern.substring("http://".length()));
    }

    /** By hand, because Java's clients don't let us choose the Host header, and the names may not resolve. */
    Answer get(Case what, int organization) throws IOException {
        String request = "GET " + what.path() + " HTTP/1.1\r\nHost: " + hostPattern.formatted(organization)
                + (what.compressed() ? "\r\nAccept-Encoding: gzip" : "") + "\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(10_000);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return Answer.of(socket.getInputStream().readAllBytes());
        }
    }
}
