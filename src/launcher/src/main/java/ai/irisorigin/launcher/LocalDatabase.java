package ai.irisorigin.launcher;

import java.io.IOException;
import java.nio.file.Files;

/** The embedded PostgreSQL alone, with the portal's roles and an empty database, in a temporary folder: for tests. */
public final class LocalDatabase implements AutoCloseable {
    private final DataFolder folder;
    private final EmbeddedDatabase server;

    private LocalDatabase(DataFolder folder, EmbeddedDatabase server) {
        this.folder = folder;
        this.server = server;
    }

    public static LocalDatabase start() throws CannotStart {
        try {
            DataFolder folder = DataFolder.open(Files.createTempDirectory("iris-origin-"));
            EmbeddedDatabase server = new EmbeddedDatabase(folder, Ports.free());
            server.start();
            return new LocalDatabase(folder, server);
        } catch (IOException e) {
            throw new CannotStart("The folder for temporary files can't be written: " + e.getMessage() + ".", e);
        }
    }

    public Database database() {
        return server.database();
    }

    public Database.Login superuser() {
        return server.superuser();
    }

    @Override
    public void close() throws IOException {
        server.stop();
        folder.close();
        DataFolder.delete(folder.root());
    }
}
