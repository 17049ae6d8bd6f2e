package ai.irisorigin.portal.plugins;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/**
 * An upload that was read to its end: each entry of it is signed with one Ed25519 key (JAR File Specification, "Signed JAR
 * File"; RFC 8410). It is read as class loaders read it, so what was verified is what will run.
 *
 * @param manifest as it was written
 * @param publisher the key that signed it
 * @param publisherName of the certificate's subject; claimed, until the key is trusted
 * @param points names of the extension points that its classes implement
 */
record PluginJar(
        String checksum,
        PluginManifest manifest,
        String json,
        PublicKey publisher,
        String publisherName,
        Set<String> points) {

    /** Of an upload. */
    static final int LARGEST = 10 << 20;

    private static final long LARGEST_UNPACKED = 50 << 20;
    private static final int MOST_ENTRIES = 3_000;
    private static final String SIGNATURE_FILES = "META-INF/(MANIFEST\\.MF|[^/]+\\.(SF|DSA|RSA|EC)|SIG-[^/]+)";
    private static final String INDEX = "META-INF/extensions.idx";

    static PluginJar read(byte[] upload) throws PluginRefusedException {
        if (upload.length > LARGEST) {
            throw new PluginRefusedException("size", "10 MB");
        }
        Path file = null;
        try {
            file = Files.createTempFile("plugin", ".jar");
            Files.write(file, upload);
            return read(upload, file);
        } catch (ZipException e) {
            throw new PluginRefusedException("broken", "");
        } catch (SecurityException e) {
            throw new PluginRefusedException(
                    "tampered", Optional.ofNullable(e.getMessage()).orElse(""));
        } catch (IOException e) {
            throw new PluginRefusedException("broken", "");
        } finally {
            delete(file);
        }
    }

    private static PluginJar read(byte[] upload, Path file) throws IOException, PluginRefusedException {
        Map<String, byte[]> entries = new HashMap<>();
        X509Certificate signer = null;
        long left = LARGEST_UNPACKED;
        try (var jar = new JarFile(file.toFile(), true)) {
            List<JarEntry> listed = Collections.list(jar.entries());
            if (listed.size() > MOST_ENTRIES) {
                throw new PluginRefusedException("size", MOST_ENTRIES + " files");
            }
            for (JarEntry entry : listed) {
                byte[] content = content(jar, entry, left);
                left -= content.length;
                if (entries.put(entry.getName(), content) != null) {
                    throw new PluginRefusedException("duplicate", entry.getName());
                }
                if (!entry.isDirectory() && !entry.getName().matches(SIGNATURE_FILES)) {
                    signer = signer(entry, signer);
                }
            }
        }
        byte[] json = entries.get(PluginManifest.FILE);
        if (json == null) {
            throw new PluginRefusedException("manifest-missing", PluginManifest.FILE);
        }
        return new PluginJar(
                checksum(upload),
                PluginManifest.parse(json),
                new String(json, StandardCharsets.UTF_8),
                signer.getPublicKey(),
                commonName(signer),
                new PluginClasses(entries).points(extensions(entries)));
    }

    private static byte[] content(JarFile jar, JarEntry entry, long most) throws IOException, PluginRefusedException {
        if (entry.getName().endsWith(".jar")) {
            throw new PluginRefusedException("nested", entry.getName());
        }
        try (InputStream in = jar.getInputStream(entry)) {
            byte[] content = in.readNBytes((int) most + 1);
            if (content.length > most) {
                throw new PluginRefusedException("size", "50 MB");
            }
            return content;
        }
    }

    /** Who signed this entry: the same as all before it. Known only once its content was read. */
    private static X509Certificate signer(JarEntry entry, X509Certificate before) throws PluginRefusedException {
        CodeSigner[] signers = entry.getCodeSigners();
        if (signers == null || signers.length != 1) {
            throw new PluginRefusedException("unsigned", entry.getName());
        }
        var signer = (X509Certificate)
                signers[0].getSignerCertPath().getCertificates().get(0);
        if (!Publishers.isEd25519(signer.getPublicKey())) {
            throw new PluginRefusedException(
                    "signature-kind", signer.getPublicKey().getAlgorithm());
        }
        if (before != null && !before.getPublicKey().equals(signer.getPublicKey())) {
            throw new PluginRefusedException("unsigned", entry.getName());
        }
        return signer;
    }

    /** As PF4J's annotation processor lists them. */
    private static Set<String> extensions(Map<String, byte[]> entries) throws PluginRefusedException {
        byte[] index = entries.get(INDEX);
        if (index == null) {
            throw new PluginRefusedException("extensions-missing", INDEX);
        }
        Set<String> names = new TreeSet<>();
        new String(index, StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .forEach(names::add);
        return names;
    }

    static String checksum(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String commonName(X509Certificate certificate) {
        String subject = certificate.getSubjectX500Principal().getName();
        return Stream.of(subject.split("(?<!\\\\),", -1))
                .filter(part -> part.startsWith("CN="))
                .map(part -> part.substring(3))
                .findFirst()
                .orElse(subject);
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }

    @Override
    public String toString() {
        return manifest.key().toString();
    }
}
