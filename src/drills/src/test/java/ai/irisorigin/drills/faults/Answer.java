package ai.irisorigin.drills.faults;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * An answer as it came.
 *
 * @param status 0 if the portal hung up before the answer was complete
 */
record Answer(int status, Map<String, String> headers, String body) {

    static final Answer NONE = new Answer(0, Map.of(), "");

    /** Nobody listens: the request was never begun. */
    static final Answer REFUSED = new Answer(-1, Map.of(), "");

    /** The next answer of the connection. */
    static Answer read(InputStream in) throws IOException {
        try {
            String line = line(in);
            int status = Integer.parseInt(line.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
            Map<String, String> headers = new HashMap<>();
            for (String header = line(in); !header.isEmpty(); header = line(in)) {
                int colon = header.indexOf(':');
                headers.put(
                        header.substring(0, colon).toLowerCase(Locale.ROOT),
                        header.substring(colon + 1).strip());
            }
            return new Answer(status, headers, new String(body(headers, in), StandardCharsets.UTF_8));
        } catch (EOFException | SocketException e) {
            return NONE;
        }
    }

    String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    private static byte[] body(Map<String, String> headers, InputStream in) throws IOException {
        if (headers.getOrDefault("transfer-encoding", "").equals("chunked")) {
            return unchunked(in);
        }
        return exactly(Integer.parseInt(headers.getOrDefault("content-length", "0")), in);
    }

    /** RFC 9112, section 7.1, without extensions and trailers, which nobody sends here. */
    private static byte[] unchunked(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int length = chunk(in); length > 0; length = chunk(in)) {
            body.writeBytes(exactly(length, in));
            line(in);
        }
        line(in);
        return body.toByteArray();
    }

    private static int chunk(InputStream in) throws IOException {
        return Integer.parseInt(line(in), 16);
    }

    private static byte[] exactly(int length, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
