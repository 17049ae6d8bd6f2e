package ai.irisorigin.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The passwords of the embedded PostgreSQL, made once for each installation and readable by its owner only. */
record Passwords(String superuser, String owner, String app, String platform) {

    static Passwords loadOrMake(Path file) throws IOException {
        if (!Files.exists(file)) {
            make(file);
        }
        Properties saved = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            saved.load(reader);
        }
        return new Passwords(
                saved.getProperty("superuser", ""),
                saved.getProperty("owner", ""),
                saved.getProperty("app", ""),
                saved.getProperty("platform", ""));
    }

    private static void make(Path file) throws IOException {
        SecureRandom random = new SecureRandom();
        Properties made = new Properties();
        for (String role : new String[] {"superuser", "owner", "app", "platform"}) {
            byte[] bytes = new byte[24];
            random.nextBytes(bytes);
            made.setProperty(role, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        }
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        writePrivately(draft, "");
        try (Writer writer = Files.newBufferedWriter(draft)) {
            made.store(writer, "Passwords of the PostgreSQL in this folder. Without them its data can't be read.");
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Nobody else can read it, not even for a moment. */
    static void writePrivately(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
    }
}
