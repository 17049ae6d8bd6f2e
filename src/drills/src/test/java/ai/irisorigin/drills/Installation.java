package ai.irisorigin.drills;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What src/docs/operations.md tells an operator to set up, in a folder of the drill's: a database and a release to run. */
final class Installation implements AutoCloseable {

    static final String DOMAIN = "portal.example.com";
    static final Path WAR = Path.of(System.getProperty("portal.war"));

    private static final Path SERVER_CONFIG = Path.of(System.getProperty("server.config"));
    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private final Path folder;
    private final PostgresServer database;
    private final Path release;
    private final List<Node> nodes = new ArrayList<>();

    private Installation(Path folder) throws IOException {
        this.folder = folder;
        this.release = release("installed", WAR);
        this.database = PostgresServer.start(folder);
    }

    /** With the demo organizations, which production mode doesn't make but serves like any others. */
    static Installation withOrganizations(Path folder) throws IOException {
        Installation installation = empty(folder);
        try {
            Map<String, String> demo = installation.environment();
            demo.put("PORTAL_MODE", "demo");
            installation.start(demo).close();
            return installation;
        } catch (IOException | AssertionError e) {
            installation.close();
            throw e;
        }
    }

    /** With the roles in the database, and nothing else. */
    static Installation empty(Path folder) throws IOException {
        Installation installation = new Installation(folder);
        try {
            installation.makeRoles();
            return installation;
        } catch (AssertionError e) {
            installation.close();
            throw e;
        }
    }

    PostgresServer database() {
        return database;
    }

    Path config(String file) {
        return release.resolve("server-config").resolve(file);
    }

    private void makeRoles() {
        database.tool(
                        "psql",
                        "--dbname=postgres",
                        "--set=ON_ERROR_STOP=1",
                        "--set=owner_password=owner",
                        "--set=app_password=app",
                        "--set=platform_password=platform",
                        "--file=" + config("postgres/roles.sql"))
                .run();
        database.tool(
                        "psql",
                        "--dbname=postgres",
                        "--set=ON_ERROR_STOP=1",
                        "--set=backup_password=backup",
                        "--file=" + config("postgres/backup-role.sql"))
                .run();
    }

    /** portal.env as somebody makes it from the example. */
    Map<String, String> environment() throws IOException {
        Map<String, String> environment = new HashMap<>();
        for (String line : Files.readAllLines(config("portal.env.example"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split("=", 2);
                environment.put(parts[0], parts[1]);
            }
        }
        environment.put("PORTAL_DATA", folder.resolve("data").toString());
        environment.put("PORTAL_SECRET_KEY", KEY);
        environment.put("DATABASE_URL", "jdbc:postgresql://127.0.0.1:" + database.port() + "/portal");
        environment.put("DATABASE_PASSWORD", "app");
        environment.put("DATABASE_OWNER_PASSWORD", "owner");
        environment.put("DATABASE_PLATFORM_PASSWORD", "platform");
        environment.put("STRIPE_API_KEY", "sk_test_drill");
        // Nobody listens there, so mails wait in the outbox.
        environment.put("SMTP_URL", "smtp://127.0.0.1:" + PostgresServer.freePort());
        return environment;
    }

    Node start() throws IOException {
        return start(environment());
    }

    Node start(Map<String, String> environment) throws IOException {
        return start(release, environment);
    }

    Node start(Path ofRelease, Map<String, String> environment) throws IOException {
        Node node = Node.start(ofRelease, environment, folder);
        nodes.add(node);
        return node;
    }

    /** A release beside the others: the WAR, Payara and server-config. */
    Path release(String name, Path war) throws IOException {
        Path made = Files.createDirectories(folder.resolve(name));
        Files.copy(war, made.resolve("ROOT.war"));
        Files.copy(Path.of(System.getProperty("payara.jar")), made.resolve("payara-micro.jar"));
        try (Stream<Path> files = Files.walk(SERVER_CONFIG)) {
            for (Path file : files.toList()) {
                Files.copy(
                        file,
                        made.resolve("server-config").resolve(SERVER_CONFIG.relativize(file)),
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return made;
    }

    /** With the nodes that still run. */
    @Override
    public void close() {
        nodes.forEach(Node::close);
        database.close();
    }
}
