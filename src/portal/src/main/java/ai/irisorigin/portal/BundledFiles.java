package ai.irisorigin.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Folders that came with the portal in WEB-INF/classes, which the server unpacks. */
public final class BundledFiles {

    private BundledFiles() {}

    /** All files of a folder by their path in it. */
    public static NavigableMap<String, byte[]> below(String folder) {
        var files = new TreeMap<String, byte[]>();
        try {
            Path root = Path.of(BundledFiles.class.getResource("/" + folder).toURI());
            try (Stream<Path> paths = Files.walk(root)) {
                for (Path path : paths.filter(Files::isRegularFile).toList()) {
                    files.put(root.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return files;
    }
}
