package ai.irisorigin.portal;

import ai.irisorigin.plugin.PluginApi;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import jdk.security.jarsigner.JarSigner;
import org.pf4j.ExtensionPoint;

/** Builds plugins as a publisher would: compiled, packed and signed. */
final class PluginJars {

    private static final char[] PASSWORD = "demo-key".toCharArray();

    /** By their source: a story with many versions has one class. */
    private static final Map<String, Map<String, byte[]>> COMPILED = new ConcurrentHashMap<>();

    private final String id;
    private final String version;
    private final Map<String, byte[]> entries = new TreeMap<>();
    private final List<String> extensions = new ArrayList<>();
    private String manifest = "";
    private String api = ">=1.0.0 & <2.0.0";

    private PluginJars(String id, String version) {
        this.id = id;
        this.version = version;
    }

    static PluginJars plugin(String id, String version) {
        return new PluginJars(id, version);
    }

    /** A class in package {@code sample} that is an extension, with what stands between its braces. */
    PluginJars extension(String name, String point, String body) {
        extensions.add("sample." + name);
        return type(name, "@org.pf4j.Extension public class " + name + " implements " + point + " {" + body + "}");
    }

    PluginJars type(String name, String declaration) {
        entries.putAll(
                compiled(name, "package sample; import ai.irisorigin.plugin.*; import java.util.List; " + declaration));
        return this;
    }

    /** More of the manifest, such as {@code "events": [...]}. */
    PluginJars saying(String more) {
        manifest += ", " + more;
        return this;
    }

    PluginJars forApi(String range) {
        api = range;
        return this;
    }

    PluginJars with(String path, byte[] content) {
        entries.put(path, content);
        return this;
    }

    PluginJars without(String path) {
        entries.keySet().removeIf(path::equals);
        return this;
    }

    byte[] unsigned() {
        Map<String, byte[]> all = new TreeMap<>(entries);
        all.putIfAbsent(
                "plugin.json",
                ("{\"id\": \"" + id + "\", \"version\": \"" + version + "\", \"api\": \"" + api + "\","
                                + " \"title\": {\"en\": \"Sample " + id + "\", \"th\": \"ตัวอย่าง " + id + "\"},"
                                + " \"description\": {\"en\": \"For stories.\", \"th\": \"สำหรับทดสอบ\"}" + manifest
                                + "}")
                        .getBytes(StandardCharsets.UTF_8));
        all.putIfAbsent("META-INF/extensions.idx", String.join("\n", extensions).getBytes(StandardCharsets.UTF_8));
        return zip(all);
    }

    /** By the publisher whom demo mode trusts. */
    byte[] signed() {
        return signed(unsigned(), demoPublisher());
    }

    static byte[] signed(byte[] jar, KeyStore.PrivateKeyEntry publisher) {
        try {
            Path file = Files.createTempFile("plugin", ".jar");
            Files.write(file, jar);
            var out = new ByteArrayOutputStream();
            try (var zip = new ZipFile(file.toFile())) {
                new JarSigner.Builder(publisher).build().sign(zip, out);
            } finally {
                Files.delete(file);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same jar with something else in one of its entries, as no transport would do by accident. */
    static byte[] replaced(byte[] jar, String path, byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(jar));
                var to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(entry.getName().equals(path) ? content : from.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static KeyStore.PrivateKeyEntry demoPublisher() {
        try (InputStream store = PluginJars.class.getResourceAsStream("/demo-publisher.p12")) {
            return entry(store, "demo");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody new, with a key of their own. */
    static KeyStore.PrivateKeyEntry stranger() {
        try {
            Path folder = Files.createTempDirectory("publisher");
            Path file = folder.resolve("key.p12");
            int status = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            "stranger",
                            "-keyalg",
                            "Ed25519",
                            "-dname",
                            "CN=Stranger Ltd",
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            file.toString(),
                            "-storepass",
                            new String(PASSWORD))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IllegalStateException("keytool ended with " + status);
            }
            try (InputStream store = Files.newInputStream(file)) {
                return entry(store, "stranger");
            } finally {
                Files.delete(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String pem(Certificate certificate) {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyStore.PrivateKeyEntry entry(InputStream store, String alias) throws IOException {
        try {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(store, PASSWORD);
            return (KeyStore.PrivateKeyEntry) keys.getEntry(alias, new KeyStore.PasswordProtection(PASSWORD));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, byte[]> compiled(String name, String source) {
        return COMPILED.computeIfAbsent(source, text -> compile(name, text));
    }

    private static Map<String, byte[]> compile(String name, String source) {
        try {
            Path folder = Files.createTempDirectory("plugin");
            Path file = folder.resolve(name + ".java");
            Files.writeString(file, source);
            int status = ToolProvider.getSystemJavaCompiler()
                    .run(
                            null,
                            null,
                            null,
                            "-proc:none",
                            "-d",
                            folder.toString(),
                            "-cp",
                            placeOf(PluginApi.class) + ":" + placeOf(ExtensionPoint.class),
                            file.toString());
            if (status != 0) {
                throw new IllegalStateException("it doesn't compile: " + source);
            }
            Map<String, byte[]> classes = new TreeMap<>();
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path found : files.filter(Files::isRegularFile).toList()) {
                    if (found.toString().endsWith(".class")) {
                        classes.put(folder.relativize(found).toString(), Files.readAllBytes(found));
                    }
                    Files.delete(found);
                }
            }
            return classes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path placeOf(Class<?> type) {
        return Path.of(URI.create(type.getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()
                .replaceFirst("!.*", "")));
    }

    private static byte[] zip(Map<String, byte[]> entries) {
        var out = new ByteArrayOutputStream();
        try (var jar = new JarOutputStream(out)) {
            jar.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            jar.write("Manifest-Version: 1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                jar.putNextEntry(new ZipEntry(entry.getKey()));
                jar.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
