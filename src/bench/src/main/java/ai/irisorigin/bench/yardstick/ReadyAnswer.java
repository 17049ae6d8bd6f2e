package ai.irisorigin.bench.yardstick;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Headers and bytes, as they are in a file: lines such as {@code Vary: Cookie}, an empty line, the bytes. */
final class ReadyAnswer {
    private static final String END_OF_HEADERS = "\n\n";

    private final String contentType;
    private final Map<String, String> headers;
    private final byte[] body;

    private ReadyAnswer(Map<String, String> headers, byte[] body) {
        this.contentType = headers.remove("Content-Type");
        this.headers = headers;
        this.body = body;
    }

    static ReadyAnswer parse(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        int end = text.indexOf(END_OF_HEADERS);
        Map<String, String> headers = new LinkedHashMap<>();
        text.substring(0, end).lines().forEach(line -> {
            int colon = line.indexOf(": ");
            headers.put(line.substring(0, colon), line.substring(colon + 2));
        });
        return new ReadyAnswer(headers, Arrays.copyOfRange(file, end + END_OF_HEADERS.length(), file.length));
    }

    void send(HttpServletResponse response) throws IOException {
        headers.forEach(response::setHeader);
        response.setContentType(contentType);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
