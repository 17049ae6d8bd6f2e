package ai.irisorigin.drills;

import ai.irisorigin.launcher.CannotStart;
import ai.irisorigin.launcher.Tool;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Caddy with server-config's Caddyfile, on ports and with a certificate authority of the drill's own. */
final class Caddy implements AutoCloseable {

    private final Process process;
    private final int port;
    private final Path home;
    private final Path authority;

    private Caddy(Process process, int port, Path home) {
        this.process = process;
        this.port = port;
        this.home = home;
        this.authority = home.resolve("pki/authorities/local/root.crt");
    }

    static Caddy start(Path caddyfile, Path folder, Node node) throws IOException, CannotStart {
        int port = PostgresServer.freePort();
        Path home = Files.createDirectories(folder.resolve("caddy"));
        // Ports that nobody has to be root for, and nothing that outlives the drill.
        String own = "{\n\thttp_port " + PostgresServer.freePort() + "\n\thttps_port " + port
                + "\n\tadmin off\n\tskip_install_trust\n\tstorage file_system " + home + "\n";
        Path config = home.resolve("Caddyfile");
        Files.writeString(config, Files.readString(caddyfile).replaceFirst("(?m)^\\{\n", own));
        ProcessBuilder builder = new ProcessBuilder(
                Tool.find("caddy").toString(), "run", "--adapter", "caddyfile", "--config", config.toString());
        // The preferred node is away, as while it is being replaced.
        String away = "127.0.0.1:" + PostgresServer.freePort();
        builder.environment().put("PORTAL_NODES", away + " 127.0.0.1:" + node.port());
        builder.environment().put("PORTAL_BASE_DOMAIN", Installation.DOMAIN);
        builder.environment().put("PORTAL_CERTIFICATE", "internal");
        builder.environment().put("HOME", home.toString());
        builder.redirectErrorStream(true)
                .redirectOutput(Redirect.to(home.resolve("log").toFile()));
        Caddy caddy = new Caddy(builder.start(), port, home);
        caddy.awaitCertificate();
        return caddy;
    }

    /** Over HTTPS, as a visitor would: head and body of the answer. */
    Command get(String host, String path) {
        return get(host, path, Duration.ofSeconds(60));
    }

    /** The same, but what has come until then is all; an event stream has no other end. */
    Command get(String host, String path, Duration longest) {
        return Command.of(
                "curl",
                "--silent",
                "--include",
                "--no-buffer",
                "--max-time",
                Long.toString(longest.toSeconds()),
                "--cacert",
                authority.toString(),
                "--resolve",
                host + ":" + port + ":127.0.0.1",
                "https://" + host + ":" + port + path);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private void awaitCertificate() throws IOException {
        for (int i = 0; i < 300 && process.isAlive(); i++) {
            if (get(Installation.DOMAIN, "/").attempt().code() == 0) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        process.destroy();
        throw new AssertionError(Files.readString(home.resolve("log")));
    }
}
