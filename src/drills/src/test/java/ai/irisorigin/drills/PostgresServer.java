package ai.irisorigin.drills;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A PostgreSQL of Debian's, with the tools of the same version, as an operator has it: the embedded one brings no pg_dump.
 * It lives in a folder of its own and ends with the drill.
 */
final class PostgresServer implements AutoCloseable {

    static final String PASSWORD = "drill";

    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");

    private final Path programs = newest();
    private final Path data;
    private final int port = freePort();

    private PostgresServer(Path folder) {
        this.data = folder.resolve("postgres");
    }

    static PostgresServer start(Path folder) throws IOException {
        PostgresServer server = new PostgresServer(folder);
        Files.createDirectory(server.data);
        Path password = Files.writeString(folder.resolve("postgres-password"), PASSWORD);
        if (isRoot()) {
            // PostgreSQL runs as anybody but root.
            Command.of("chown", "postgres", server.data.toString(), password.toString())
                    .run();
            Command.of("chmod", "o+x", folder.toString()).run();
        }
        server.own(
                        "initdb",
                        "--pgdata=" + server.data,
                        "--username=postgres",
                        "--pwfile=" + password,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C.UTF-8")
                .run();
        String options = "-p " + server.port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''";
        Path log = server.data.resolve("log");
        server.own("pg_ctl", "start", "--wait", "--pgdata=" + server.data, "--log=" + log, "--options=" + options)
                .run();
        return server;
    }

    int port() {
        return port;
    }

    /** One of the server's own programs, signing in as its superuser unless it is told otherwise. */
    Command tool(String name, String... arguments) {
        return onPath(words(name, arguments));
    }

    /** A script of ours that finds the server's programs on its way. */
    Command onPath(String... words) {
        return Command.of(words)
                .with("PATH", programs + ":" + System.getenv("PATH"))
                .with("PGHOST", "127.0.0.1")
                .with("PGPORT", Integer.toString(port))
                .with("PGUSER", "postgres")
                .with("PGPASSWORD", PASSWORD);
    }

    String ask(String database, String query) {
        return tool("psql", "--no-psqlrc", "-qtA", "-v", "ON_ERROR_STOP=1", "-d", database, "-c", query)
                .run();
    }

    @Override
    public void close() {
        own("pg_ctl", "stop", "--mode=fast", "--wait", "--pgdata=" + data).run();
    }

    private Command own(String name, String... arguments) {
        Command command = Command.of(words(name, arguments));
        return isRoot() ? command.as("postgres") : command;
    }

    private String[] words(String name, String... arguments) {
        return Stream.concat(Stream.of(programs.resolve(name).toString()), Stream.of(arguments))
                .toArray(String[]::new);
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static Path newest() {
        try (Stream<Path> versions = Files.list(VERSIONS)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.comparing(
                            bin -> Integer.valueOf(bin.getParent().getFileName().toString())))
                    .orElseThrow(() -> new IOException("no server in " + VERSIONS));
        } catch (IOException e) {
            throw new AssertionError("This drill needs PostgreSQL's server and tools: apt-get install postgresql", e);
        }
    }
}
