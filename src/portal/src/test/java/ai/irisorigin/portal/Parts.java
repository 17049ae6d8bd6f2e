package ai.irisorigin.portal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A form with files, as a browser sends it. */
final class Parts {

    static final String TYPE = "multipart/form-data; boundary=a-boundary";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    Parts field(String name, String value) {
        return part("name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8));
    }

    Parts file(String name, byte[] content) {
        return part("name=\"files\"; filename=\"" + name + "\"\r\nContent-Type: text/html", content);
    }

    Parts file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** With whatever its header says. */
    Parts part(String disposition, byte[] content) {
        write("--a-boundary\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n");
        body.writeBytes(content);
        write("\r\n");
        return this;
    }

    byte[] bytes() {
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(body.toByteArray());
        whole.writeBytes("--a-boundary--\r\n".getBytes(StandardCharsets.UTF_8));
        return whole.toByteArray();
    }

    private void write(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
