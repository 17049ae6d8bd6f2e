package ai.irisorigin.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of the loopback address. */
final class Ports {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private Ports() {}

    static int free() throws CannotStart {
        try (ServerSocket socket = bind(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new CannotStart("No port is free: " + e.getMessage() + ".", e);
        }
    }

    static void requireFree(int port) throws CannotStart {
        try (ServerSocket socket = bind(port)) {
            socket.getLocalPort();
        } catch (IOException e) {
            String reason =
                    String.valueOf(e.getMessage()).startsWith("Permission") ? "is not allowed for you" : "is in use";
            throw new CannotStart("Port " + port + " " + reason + "; set PORTAL_PORT to another one.", e);
        }
    }

    private static ServerSocket bind(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            // Connections of an earlier run that still wait to be forgotten are no hindrance.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port));
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
}
