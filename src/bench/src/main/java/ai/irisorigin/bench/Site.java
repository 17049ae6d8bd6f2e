package ai.irisorigin.bench;

import ai.irisorigin.launcher.Portal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/**
 * The running portal as a visitor sees it.
 *
 * @param hostPattern the Host header of organization %s
 */
record Site(int port, String hostPattern) {

    static Site of(Portal portal) {
        String urlPattern = portal.urlOf("%s");
        return new Site(URI.create(portal.url()).getPort(), urlPattern.substring("http://".length()));
    }

    /** By hand, because Java's clients don't let us choose the Host header, and the names may not resolve. */
    Answer ask(Case what, int n) throws IOException {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(10_000);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            socket.getOutputStream().write(what.request(hostPattern, n));
            return Answer.of(socket.getInputStream().readAllBytes());
        }
    }

    /** Fails unless the answer has the status that is expected. */
    Answer expect(Case what, int n) throws BadMeasurement, IOException {
        Answer answer = ask(what, n);
        if (answer.status() != what.status()) {
            throw new BadMeasurement(what.name() + ": the answer is " + answer.status());
        }
        return answer;
    }
}
