package ai.irisorigin.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The files of server-config/ that are packed with the launcher. */
final class ServerConfig {
    private ServerConfig() {}

    static String read(String name) throws IOException {
        try (InputStream file = ServerConfig.class.getResourceAsStream("/server-config/" + name)) {
            if (file == null) {
                throw new IOException("server-config/" + name + " is not packed");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
