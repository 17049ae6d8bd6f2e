package ai.irisorigin.bench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** An answer as it came over the wire. */
final class Answer {
    private static final String EMPTY_LINE = "\r\n\r\n";

    /** Written by the server itself, so a servlet that sends the same answer must not. */
    private static final Set<String> OF_THE_SERVER =
            Set.of("date", "connection", "content-length", "transfer-encoding");

    private final byte[] raw;
    private final int endOfHeaders;

    private Answer(byte[] raw, int endOfHeaders) {
        this.raw = raw;
        this.endOfHeaders = endOfHeaders;
    }

    static Answer of(byte[] raw) {
        return new Answer(raw, text(raw).indexOf(EMPTY_LINE));
    }

    int status() {
        return endOfHeaders < 0 ? 0 : Integer.parseInt(text(raw).substring(9, 12));
    }

    int size() {
        return raw.length;
    }

    /** As the yardstick wants it: headers, an empty line, the bytes. */
    byte[] toFile() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        headers().stream()
                .filter(header -> !OF_THE_SERVER.contains(name(header)))
                .forEach(header -> file.writeBytes((header + "\n").getBytes(StandardCharsets.ISO_8859_1)));
        file.write('\n');
        file.writeBytes(body());
        return file.toByteArray();
    }

    /** The first of this name, without what comes after a semicolon; null if there is none. */
    String header(String name) {
        return headers().stream()
                .filter(header -> name(header).equals(name.toLowerCase(Locale.ROOT)))
                .map(header -> header.substring(name.length() + 1).strip().split(";", -1)[0])
                .findFirst()
                .orElse(null);
    }

    String html() {
        return new String(body(), StandardCharsets.UTF_8);
    }

    private byte[] body() {
        byte[] sent = Arrays.copyOfRange(raw, endOfHeaders + EMPTY_LINE.length(), raw.length);
        return headers().contains("Transfer-Encoding: chunked") ? unchunked(sent) : sent;
    }

    /** RFC 9112, section 7.1, without extensions and trailers, which nobody sends here. */
    private static byte[] unchunked(byte[] sent) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String text = text(sent);
        int at = 0;
        while (true) {
            int end = text.indexOf("\r\n", at);
            int length = Integer.parseInt(text.substring(at, end), 16);
            if (length == 0) {
                return body.toByteArray();
            }
            body.write(sent, end + 2, length);
            at = end + 2 + length + 2;
        }
    }

    private List<String> headers() {
        return text(raw).substring(0, endOfHeaders).lines().skip(1).toList();
    }

    private static String name(String header) {
        return header.substring(0, header.indexOf(':')).toLowerCase(Locale.ROOT);
    }

    /** One character for each byte. */
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
