package ai.irisorigin.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the operator does with a plugin at one node holds at all of them, and at one that starts later. */
class PluginNodesDrill {

    private static final Path JAR = Path.of(System.getProperty("plugin.jar"));
    private static final String BOARD = "/operator/plugins/theme-lantern";
    private static final String PUBLISHERS = "/operator/plugins/publishers";
    private static final String UPLOAD = "/operator/plugins/new";
    private static final String THEME = "/app/branding/themes/lantern";
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf_token\" value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    @Test
    void a_plugin_runs_and_stops_at_all_nodes() throws IOException, InterruptedException {
        try (Installation installation = Installation.withOrganizations(folder);
                Node one = installation.start();
                Node two = installation.start()) {
            Visitor operator = one.visitor();
            Visitors.signIn(operator, Installation.DOMAIN, "operator@iris.test");
            Visitor owner = one.visitor();
            Visitors.signIn(owner, Question.HOST, "owner@acme.test");

            send(operator, PUBLISHERS, Map.of("name", "Lantern makers", "pem", publisher()));
            String version = upload(operator);
            send(operator, version + "/start", Map.of());
            await(owner.at(one), 200);
            await(owner.at(two), 200);

            send(operator.at(two), BOARD + "/stop", Map.of());
            await(owner.at(two), 404);
            await(owner.at(one), 404);

            send(operator.at(two), version + "/start", Map.of());
            await(owner.at(one), 200);
            try (Node late = installation.start()) {
                await(owner.at(late), 200);
            }
        }
    }

    private static String upload(Visitor operator) throws IOException {
        Visitor.Answer answer = operator.postWithFile(
                Installation.DOMAIN,
                UPLOAD,
                Map.of("csrf_token", token(operator, UPLOAD)),
                "pack",
                JAR.getFileName().toString(),
                Files.readAllBytes(JAR));
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return answer.location().replaceFirst("^https?://[^/]+", "");
    }

    private static void send(Visitor operator, String path, Map<String, String> fields) throws IOException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("csrf_token", token(operator, PUBLISHERS));
        form.putAll(fields);
        Visitor.Answer answer = operator.post(Installation.DOMAIN, path, form);
        assertThat(answer.status()).as(path + ": " + answer.body()).isEqualTo(303);
    }

    private static String token(Visitor visitor, String path) throws IOException {
        Matcher token = TOKEN.matcher(visitor.get(Installation.DOMAIN, path).body());
        assertThat(token.find()).as("a form at " + path).isTrue();
        return token.group(1);
    }

    /** News between nodes takes a moment. */
    private static void await(Visitor owner, int status) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (owner.get(Question.HOST, THEME).status() != status && System.nanoTime() < end) {
            Thread.sleep(100);
        }
        assertThat(owner.get(Question.HOST, THEME).status()).isEqualTo(status);
    }

    /** Who signed it, as somebody who trusts them writes it down. */
    private static String publisher() throws IOException {
        try (var jar = new JarFile(JAR.toFile())) {
            JarEntry entry = jar.getJarEntry("plugin.json");
            jar.getInputStream(entry).readAllBytes();
            Certificate certificate = entry.getCodeSigners()[0]
                    .getSignerCertPath()
                    .getCertificates()
                    .get(0);
            return "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
