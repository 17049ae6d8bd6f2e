package ai.irisorigin.launcher;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A PostgreSQL of the portal's own, in PORTAL_DATA/postgres, on loopback, with real passwords and safe writes. */
final class EmbeddedDatabase {
    private static final Duration PATIENCE = Duration.ofMillis(3500);
    private static final String HBA = "host all all 127.0.0.1/32 scram-sha-256\n";
    /** Held here, else its level is forgotten: what the library has to say is in our own words or in the log. */
    private static final List<Logger> SILENT =
            List.of(Logger.getLogger("io.zonky.test"), Logger.getLogger("org.postgresql"));

    static {
        SILENT.forEach(logger -> logger.setLevel(Level.OFF));
    }

    private final DataFolder folder;
    private final Path directory;
    private final int port;
    private Passwords passwords;
    private EmbeddedPostgres server;
    private Optional<OwnProcess> process = Optional.empty();
    private PostgresLog log;

    EmbeddedDatabase(DataFolder folder, int port) {
        this.folder = folder;
        this.directory = folder.root().resolve("postgres");
        this.port = port;
        this.log = PostgresLog.from(folder.log("postgres.log"));
    }

    /** Ends a server that an earlier run left alive when it was killed. */
    static void endLeftover(Path root) throws IOException, CannotStart {
        Postmaster postmaster = new Postmaster(root.resolve("postgres"));
        if (!postmaster.end(Duration.ofSeconds(10))) {
            throw new CannotStart("A PostgreSQL of an earlier run, process "
                    + postmaster.process().map(OwnProcess::pid).orElse(0L) + ", could not be ended.");
        }
        postmaster.forgetTheDead();
    }

    void start() throws CannotStart {
        try {
            setAsideUnlessComplete();
            passwords = Passwords.loadOrMake(folder.root().resolve("postgres-passwords.properties"));
            run(Duration.ofSeconds(60));
            Map<String, String> variables = Map.of(
                    "owner_password", passwords.owner(),
                    "app_password", passwords.app(),
                    "platform_password", passwords.platform());
            new RolesScript(ServerConfig.read("postgres/roles.sql"), variables).run(this::connectAsSuperuser);
            Files.writeString(completionMark(), "Made by server-config/postgres/roles.sql\n");
        } catch (IOException | SQLException | RuntimeException e) {
            throw cannotStart(e);
        }
    }

    /** After the server ended by itself: again, on the same port. */
    void restart() throws CannotStart {
        stop();
        try {
            // Its workers notice within moments that it is gone; until then it can't have their memory.
            Thread.sleep(500);
            new Postmaster(directory).forgetTheDead();
            // Lets go of the library's own lock, which it would stumble over.
            server.close();
            run(Duration.ofSeconds(30));
        } catch (IOException | RuntimeException e) {
            throw cannotStart(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cannotStart(e);
        }
    }

    boolean isAlive() {
        return process.map(OwnProcess::isAlive).orElse(false);
    }

    void stop() {
        new Postmaster(directory).end(PATIENCE);
    }

    Database database() {
        return new Database(
                url("portal"),
                new Database.Login("portal_owner", passwords.owner()),
                new Database.Login("portal_app", passwords.app()),
                new Database.Login("portal_platform", passwords.platform()));
    }

    Database.Login superuser() {
        return new Database.Login("postgres", passwords.superuser());
    }

    Optional<OwnProcess> process() {
        return process;
    }

    private void run(Duration patience) throws IOException {
        Path passwordFile = folder.root().resolve("postgres-password.tmp");
        Passwords.writePrivately(passwordFile, passwords.superuser());
        log = PostgresLog.from(folder.log("postgres.log"));
        try {
            server = EmbeddedPostgres.builder()
                    .setDataDirectory(directory)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setOverrideWorkingDirectory(
                            CacheFolder.of("postgres", folder.root().resolve("programs"))
                                    .toFile())
                    .setPort(port)
                    .setPGStartupWait(patience)
                    .setConnectConfig("password", passwords.superuser())
                    // For initdb. No locale of the machine gets in, so the folder can move to another.
                    .setLocaleConfig("pwfile", passwordFile.toString())
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    // initdb lets everyone in; this comes between it and the server's first start.
                    .setDataDirectoryCustomizer(made -> writeHba(made.toPath()))
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "100")
                    .setOutputRedirector(Redirect.appendTo(log.file().toFile()))
                    .setErrorRedirector(Redirect.appendTo(log.file().toFile()))
                    .start();
            process = new Postmaster(directory).process();
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    private void writeHba(Path made) {
        try {
            Files.writeString(made.resolve("pg_hba.conf"), HBA);
        } catch (IOException e) {
            throw new IllegalStateException("pg_hba.conf can't be written", e);
        }
    }

    /** A first start that was killed half-way has no data yet, but might not start again either. */
    private void setAsideUnlessComplete() throws IOException {
        if (Files.exists(directory) && !Files.exists(completionMark())) {
            Path aside = directory.resolveSibling("postgres-unfinished");
            DataFolder.delete(aside);
            Files.move(directory, aside);
        }
    }

    private Path completionMark() {
        return directory.resolve("portal-complete");
    }

    private CannotStart cannotStart(Exception e) {
        stop();
        String reason = log.reason()
                .orElse(String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        if (reason.contains("No space left on device")) {
            return new CannotStart("The disk is full: PostgreSQL can't write to " + directory + ".", e);
        }
        return new CannotStart("PostgreSQL does not start: " + reason + " (log: " + log.file() + ")", e);
    }

    private String url(String name) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    }

    private Connection connectAsSuperuser(String name) throws SQLException {
        return DriverManager.getConnection(
                url(name), superuser().user(), superuser().password());
    }
}
