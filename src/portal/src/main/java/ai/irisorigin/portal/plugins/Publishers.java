package ai.irisorigin.portal.plugins;

import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.tenancy.DatabaseMigrated;
import ai.irisorigin.portal.tenancy.PlatformSql;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Whose plugins the operator trusts. */
@ApplicationScoped
public class Publishers {

    /** Everybody has its other half, so it is trusted where nothing is at stake. */
    private static final String DEMO = "/demo/demo-publisher.pem";

    @Inject
    private PlatformSql sql;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * A publisher.
     *
     * @param fingerprint SHA-256 of the key as SubjectPublicKeyInfo, in hexadecimal digits
     * @param revokedAt null while it is trusted
     */
    public record Publisher(String fingerprint, String name, Instant addedAt, String addedBy, Instant revokedAt) {}

    void trustTheDemo(@Observes @Priority(10) DatabaseMigrated event) {
        if (settings.demo()) {
            try (InputStream pem = Publishers.class.getResourceAsStream(DEMO)) {
                String text = new String(pem.readAllBytes(), StandardCharsets.US_ASCII);
                trust("Iris Origin demo", parse(text).orElseThrow(), "demo");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public List<Publisher> all() {
        return sql.query(
                "select key, name, added_at, added_by, revoked_at from platform.plugin_publisher order by added_at",
                row -> new Publisher(
                        PluginJar.checksum(row.getBytes(1)),
                        row.getString(2),
                        row.getTimestamp(3).toInstant(),
                        row.getString(4),
                        row.getTimestamp(5) == null ? null : row.getTimestamp(5).toInstant()));
    }

    /** An Ed25519 key in PEM (RFC 7468): a certificate or a public key; empty if it is none. */
    public static Optional<PublicKey> parse(String pem) {
        try {
            byte[] text = pem.strip().getBytes(StandardCharsets.US_ASCII);
            PublicKey key;
            if (pem.contains("BEGIN CERTIFICATE")) {
                key = CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(text))
                        .getPublicKey();
            } else {
                String base64 = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
                key = KeyFactory.getInstance("Ed25519")
                        .generatePublic(
                                new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
            }
            return Optional.of(key).filter(Publishers::isEd25519);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static boolean isEd25519(PublicKey key) {
        return key instanceof EdECPublicKey edwards
                && edwards.getParams().getName().equals("Ed25519");
    }

    /** Trusts it from now on, also if it was revoked before; its name stays what it was first. */
    public void trust(String name, PublicKey key, String by) {
        sql.update(
                "insert into platform.plugin_publisher (key, name, added_at, added_by) values (?, ?, ?, ?)"
                        + " on conflict (key) do update set revoked_at = null",
                key.getEncoded(),
                name,
                clock.instant(),
                by);
    }

    /** Trusts it no longer. What it published stops on every node, and can't be started again. */
    public boolean revoke(String fingerprint) {
        return find(fingerprint)
                .map(key -> sql.update(
                        "with revoked as (update platform.plugin_publisher set revoked_at = ? where key = ? returning key)"
                                + " update platform.plugin p set running = false where exists (select from revoked r"
                                + " join platform.plugin_version v on v.publisher = r.key"
                                + " where v.plugin = p.id and v.version = p.version)",
                        clock.instant(),
                        key))
                .isPresent();
    }

    private Optional<byte[]> find(String fingerprint) {
        return sql.query("select key from platform.plugin_publisher", row -> row.getBytes(1)).stream()
                .filter(key -> PluginJar.checksum(key).equals(fingerprint))
                .findFirst();
    }

    boolean trusts(PublicKey key) {
        return !sql.query(
                        "select 1 from platform.plugin_publisher where key = ? and revoked_at is null",
                        row -> 1,
                        (Object) key.getEncoded())
                .isEmpty();
    }

    /** In groups of four digits, as people compare them. */
    public static String readable(String fingerprint) {
        return fingerprint.replaceAll("(.{4})(?!$)", "$1 ");
    }

    static String readable(PublicKey key) {
        return readable(PluginJar.checksum(key.getEncoded()));
    }
}
