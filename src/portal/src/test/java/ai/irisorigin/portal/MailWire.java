package ai.irisorigin.portal;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The wire between the portal and its mail server, which a story can cut. */
@ApplicationScoped
public class MailWire {

    public enum State {
        OPEN,
        /** Whoever connects is thrown out. */
        DEAD,
        /** Whoever connects waits for ever. */
        HANGING
    }

    private final List<Socket> ends = new CopyOnWriteArrayList<>();
    private volatile State state = State.OPEN;
    private ServerSocket entrance;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) throws IOException {
        int port = URI.create(System.getProperty("SMTP_URL")).getPort();
        entrance = new ServerSocket(port, 10, InetAddress.getLoopbackAddress());
        inBackground(() -> {
            while (true) {
                connect(entrance.accept());
            }
        });
    }

    /** What is being said meanwhile is cut off. */
    public void turn(State wanted) {
        state = wanted;
        ends.forEach(MailWire::close);
        ends.clear();
    }

    public boolean isInUse() {
        return !ends.isEmpty();
    }

    @PreDestroy
    void stop() {
        close(entrance);
        turn(State.DEAD);
    }

    private void connect(Socket portal) throws IOException {
        ends.add(portal);
        switch (state) {
            case DEAD -> close(portal);
            case OPEN -> {
                URI address = URI.create(System.getProperty("test.mail.server"));
                var server = new Socket(InetAddress.getLoopbackAddress(), address.getPort());
                ends.add(server);
                pass(portal, server);
                pass(server, portal);
            }
            case HANGING -> {}
        }
    }

    private static void pass(Socket from, Socket to) throws IOException {
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        inBackground(() -> {
            try (from;
                    to) {
                in.transferTo(out);
            }
        });
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void inBackground(Work work) {
        var thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        Thread.currentThread().interrupt(); // cut, as a wire may be
                    }
                },
                "mail-wire");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Closeable end) {
        try {
            end.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
