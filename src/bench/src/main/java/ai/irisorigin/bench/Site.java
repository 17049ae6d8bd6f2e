package ai.irisorigin.bench;

import ai.irisorigin.launcher.Portal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The running portal as a visitor sees it.
 *
 * @param hostPattern the Host header of organization %s
 */
record Site(int port, String hostPattern) {
    private static final Pattern NEXT = Pattern.compile("<a [^>]*rel=\"next\"[^>]* href=\"([^\"]+)\"");

    static Site of(Portal portal) {
        String urlPattern = portal.urlOf("%s");
        return new Site(URI.create(portal.url()).getPort(), urlPattern.substring("http://".length()));
    }

    /** By hand, because Java's clients don't let us choose the Host header, and the names may not resolve. */
    Answer ask(Case what, int n) throws IOException {
        try (Socket socket = send(what, n)) {
            return Answer.of(socket.getInputStream().readAllBytes());
        }
    }

    /** The answer is still to be read, over a connection of its own. */
    Socket send(Case what, int n) throws IOException {
        Socket socket = new Socket();
        socket.setSoTimeout(10_000);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
        socket.getOutputStream().write(what.request(hostPattern, n));
        return socket;
    }

    /** Fails unless the answer has the status that is expected. */
    Answer expect(Case what, int n) throws BadMeasurement, IOException {
        Answer answer = ask(what, n);
        if (answer.status() != what.status()) {
            throw new BadMeasurement(what.name() + ": the answer is " + answer.status());
        }
        return answer;
    }

    /** A late page of a list, reached as people do, from page to page. */
    Case later(Case first, int page) throws BadMeasurement, IOException {
        Case at = first;
        for (int i = 1; i < page; i++) {
            Matcher next = NEXT.matcher(expect(at, 1).html());
            if (!next.find()) {
                throw new BadMeasurement("page " + i + " of " + first.path() + " has no next one");
            }
            at = at.at(next.group(1).replace("&amp;", "&"));
        }
        return at;
    }
}
