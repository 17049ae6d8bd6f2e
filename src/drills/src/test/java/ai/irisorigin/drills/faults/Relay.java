package ai.irisorigin.drills.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands between the portal and a server: passes everything on, or takes connections and never says a word. */
final class Relay implements AutoCloseable {
    private final ServerSocket door;
    private final int server;
    private final Queue<Socket> open = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile boolean silent;

    Relay(int server) throws IOException {
        this.server = server;
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::welcome);
    }

    int port() {
        return door.getLocalPort();
    }

    /** From the next connection on. */
    void fallSilent(boolean now) {
        silent = now;
    }

    private void welcome() {
        try {
            while (!door.isClosed()) {
                Socket client = keep(door.accept());
                if (!silent) {
                    Socket behind = keep(new Socket(InetAddress.getLoopbackAddress(), server));
                    threads.execute(() -> pass(client, behind));
                    threads.execute(() -> pass(behind, client));
                }
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private Socket keep(Socket socket) {
        open.add(socket);
        return socket;
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // One of them hung up, and so both do.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket socket : open) {
            socket.close();
        }
        threads.shutdownNow();
    }
}
