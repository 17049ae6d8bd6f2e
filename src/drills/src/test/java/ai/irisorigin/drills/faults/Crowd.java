package ai.irisorigin.drills.faults;

import ai.irisorigin.launcher.Portal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Many connections of people who mean no good, or have a very bad line. */
final class Crowd implements AutoCloseable {
    private static final int SMALL_WINDOW = 4096;

    private final List<SocketChannel> connections = new ArrayList<>();

    /** Each begins with one of these, and reads nothing. */
    Crowd(int count, Supplier<String> opening, Portal portal) throws IOException {
        int port = URI.create(portal.url()).getPort();
        for (int i = 0; i < count; i++) {
            SocketChannel connection = SocketChannel.open();
            connection.setOption(StandardSocketOptions.SO_RCVBUF, SMALL_WINDOW);
            connection.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            connection.write(ByteBuffer.wrap(opening.get().getBytes(StandardCharsets.US_ASCII)));
            connection.configureBlocking(false);
            connections.add(connection);
        }
    }

    /** A little more from each; whoever was hung up on leaves. */
    void send(String little) {
        connections.removeIf(connection -> !write(little, connection));
    }

    /** At most this many bytes by each; whoever was hung up on leaves. */
    void read(int bytes) {
        connections.removeIf(connection -> !read(bytes, connection));
    }

    int size() {
        return connections.size();
    }

    private static boolean write(String little, SocketChannel connection) {
        try {
            connection.write(ByteBuffer.wrap(little.getBytes(StandardCharsets.US_ASCII)));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean read(int bytes, SocketChannel connection) {
        try {
            return connection.read(ByteBuffer.allocate(bytes)) >= 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        for (SocketChannel connection : connections) {
            connection.close();
        }
    }
}
