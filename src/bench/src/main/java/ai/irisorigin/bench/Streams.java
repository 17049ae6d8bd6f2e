package ai.irisorigin.bench;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Inboxes of bench-1 that are open in browsers, each with a stream of events. */
final class Streams implements AutoCloseable {
    private static final String ORGANIZATION = "bench-1";

    /** More of one session are refused. */
    private static final int OF_A_SESSION = 20;

    private final List<Socket> open = new ArrayList<>();

    private Streams() {}

    /** Of the first people of the organization, who sign in as often as it takes. */
    static Streams open(int count, int people, Site site) throws BadMeasurement, IOException {
        Streams streams = new Streams();
        String cookie = "";
        for (int i = 0; i < count; i++) {
            if (i % OF_A_SESSION == 0) {
                cookie = Staff.cookie(site, ORGANIZATION, 1 + i / OF_A_SESSION % people);
            }
            streams.add(site.send(Case.staff("event stream", "/app/conversations/events", ORGANIZATION, cookie), 1));
        }
        return streams;
    }

    private void add(Socket stream) throws BadMeasurement, IOException {
        open.add(stream);
        String status = new String(stream.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        if (!status.endsWith("200")) {
            throw new BadMeasurement("event stream " + open.size() + " is not opened: " + status);
        }
    }

    /** Fails if one has ended. */
    void check() throws BadMeasurement, IOException {
        for (Socket stream : open) {
            stream.setSoTimeout(1);
            if (hasEnded(stream)) {
                throw new BadMeasurement("an event stream has ended");
            }
        }
    }

    private static boolean hasEnded(Socket stream) throws IOException {
        byte[] events = new byte[8192];
        try {
            while (stream.getInputStream().read(events) >= 0) {
                // Whatever it says, it says something.
            }
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        for (Socket stream : open) {
            stream.close();
        }
    }
}
