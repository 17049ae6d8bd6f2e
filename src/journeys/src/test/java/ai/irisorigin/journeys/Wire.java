package ai.irisorigin.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;

/** For requests that no decent client would send: the bytes as they are written, the answer as it comes. */
final class Wire {
    private Wire() {}

    static String get(String path, String host) {
        return send("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    }

    /** Empty if the portal hung up. */
    static String send(String request) {
        try (Socket socket = connect()) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (ConnectException e) {
            throw new UncheckedIOException(e);
        } catch (SocketException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** 0 if the portal hung up. */
    static int status(String answer) {
        return answer.isEmpty() ? 0 : Integer.parseInt(answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
    }

    private static Socket connect() throws IOException {
        URI portal = Site.portal();
        boolean secure = portal.getScheme().equals("https");
        int port = portal.getPort() >= 0 ? portal.getPort() : secure ? 443 : 80;
        SocketFactory sockets = secure ? SSLSocketFactory.getDefault() : SocketFactory.getDefault();
        return sockets.createSocket(portal.getHost(), port);
    }
}
