package ai.irisorigin.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Where unpacked programs are kept from run to run; may be deleted at any time. */
final class CacheFolder {
    private CacheFolder() {}

    /** A private folder: programs are run from it, so nobody else may put any there. */
    static Path of(String purpose) throws IOException {
        String home = System.getenv().getOrDefault("HOME", System.getProperty("user.home"));
        String base = System.getenv().getOrDefault("XDG_CACHE_HOME", home + "/.cache");
        Path folder = Path.of(base, "iris-origin", purpose).toAbsolutePath();
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        return folder;
    }

    static Path of(String purpose, Path otherwise) throws IOException {
        try {
            Path folder = of(purpose);
            if (Files.isWritable(folder)) {
                return folder;
            }
        } catch (IOException e) {
            // A person without a home, as in many containers.
        }
        return Files.createDirectories(otherwise);
    }
}
