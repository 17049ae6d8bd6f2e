package ai.irisorigin.bench;

import ai.irisorigin.bench.plugin.Listener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;

/** The plugin that is measured, as its publisher hands it over. */
final class PluginJar {
    static final String ID = "bench-listener";

    private static final char[] PASSWORD = "demo-key".toCharArray();

    private PluginJar() {}

    /** Signed by the publisher whom the demo trusts. */
    static byte[] signed(String version) throws BadMeasurement, IOException {
        Path unsigned = Files.createTempFile("bench-listener", ".jar");
        try {
            Files.write(unsigned, packed(version));
            var jar = new ByteArrayOutputStream();
            try (var zip = new ZipFile(unsigned.toFile())) {
                new JarSigner.Builder(publisher()).build().sign(zip, jar);
            }
            return jar.toByteArray();
        } finally {
            Files.delete(unsigned);
        }
    }

    private static byte[] packed(String version) throws IOException {
        String description =
                """
                {"id": "%s", "version": "%s", "api": ">=1.0.0 & <2.0.0", "events": ["article.published"],
                 "title": {"en": "Listener", "th": "ผู้ฟัง"},
                 "description": {"en": "For measuring.", "th": "สำหรับวัดผล"}}
                """
                        .formatted(ID, version);
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        var bytes = new ByteArrayOutputStream();
        try (var jar = new JarOutputStream(bytes, manifest);
                InputStream code = Listener.class.getResourceAsStream("Listener.class")) {
            add(jar, "plugin.json", description.getBytes(StandardCharsets.UTF_8));
            add(jar, "META-INF/extensions.idx", Listener.class.getName().getBytes(StandardCharsets.UTF_8));
            add(jar, Listener.class.getName().replace('.', '/') + ".class", code.readAllBytes());
        }
        return bytes.toByteArray();
    }

    private static void add(JarOutputStream jar, String path, byte[] content) throws IOException {
        jar.putNextEntry(new ZipEntry(path));
        jar.write(content);
    }

    private static KeyStore.PrivateKeyEntry publisher() throws BadMeasurement, IOException {
        try (InputStream store = Files.newInputStream(Path.of(System.getProperty("publisher.p12")))) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(store, PASSWORD);
            return (KeyStore.PrivateKeyEntry) keys.getEntry("demo", new KeyStore.PasswordProtection(PASSWORD));
        } catch (GeneralSecurityException e) {
            throw new BadMeasurement("the demo's publisher can't sign: " + e.getMessage());
        }
    }
}
