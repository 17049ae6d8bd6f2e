package ai.irisorigin.portal;

import ai.irisorigin.launcher.CannotStart;
import ai.irisorigin.launcher.LocalDatabase;
import ai.irisorigin.launcher.MailCatcher;
import ai.irisorigin.stripe.StripeSandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** A PostgreSQL, a mail catcher and a Stripe sandbox for the in-container tests, up before Arquillian starts Payara and until it has stopped. */
public class SurroundingsListener implements LauncherSessionListener {

    /** It doesn't live long enough for what the second compiler does to pay. */
    private static final String JVM = "-Xmx512m -XX:TieredStopAtLevel=1 ";

    private LocalDatabase database;
    private MailCatcher mailCatcher;
    private StripeSandbox stripe;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (System.getProperty("payara.microJar") == null) {
            return;
        }
        try {
            database = LocalDatabase.start();
            mailCatcher = MailCatcher.start();
            String port = Integer.toString(freePort());
            stripe = StripeSandbox.start(null, URI.create("http://localhost:" + port + "/webhooks/stripe"));
            System.setProperty("payara.randomHttpPort", "false");
            System.setProperty("payara.autoBindHttp", "false");
            System.setProperty("payara.clusterEnabled", "false");
            System.setProperty(
                    "payara.extraMicroOptions",
                    "--port " + port + " --prebootcommandfile " + System.getProperty("payara.preboot"));
            System.setProperty("payara.cmdOptions", options(port, freePort()));
        } catch (CannotStart | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        String violations = "[]";
        if (stripe != null) {
            violations = stripe.violations();
            stripe.close();
        }
        if (mailCatcher != null) {
            mailCatcher.close();
        }
        if (database != null) {
            try {
                database.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (!violations.equals("[]")) {
            throw new IllegalStateException("Requests that Stripe's types do not know: " + violations);
        }
    }

    private String options(String port, int wire) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("PORTAL_MODE", "demo");
        settings.put("PORTAL_PORT", port);
        settings.put("TRUSTED_PROXIES", "127.0.0.0/8");
        settings.put("DATABASE_URL", database.database().url());
        settings.put("DATABASE_USER", database.database().app().user());
        settings.put("DATABASE_PASSWORD", database.database().app().password());
        settings.put("DATABASE_OWNER_USER", database.database().owner().user());
        settings.put("DATABASE_OWNER_PASSWORD", database.database().owner().password());
        settings.put("DATABASE_PLATFORM_USER", database.database().platform().user());
        settings.put(
                "DATABASE_PLATFORM_PASSWORD", database.database().platform().password());
        settings.put("MAIL_CATCHER", mailCatcher.toEnvironment().get("MAIL_CATCHER"));
        settings.put("MAIL_INBOX_URL", mailCatcher.toEnvironment().get("MAIL_INBOX_URL"));
        settings.put("MAIL_REPLY_TO", mailCatcher.toEnvironment().get("MAIL_REPLY_TO"));
        settings.putAll(stripe.toEnvironment());
        settings.put("SMTP_URL", "smtp://127.0.0.1:" + wire);
        settings.put("test.mail.server", mailCatcher.toEnvironment().get("SMTP_URL"));
        settings.put("test.superuser.password", database.superuser().password());
        settings.put("jdk.httpclient.allowRestrictedHeaders", "host");
        return settings.entrySet().stream()
                .map(setting -> "-D" + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(" ", JVM, ""));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
