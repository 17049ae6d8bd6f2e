package ai.irisorigin.portal.themes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Themes as their authors keep them: plain folders. Hidden files, which tools leave behind, are none of a theme's. */
public final class ThemeFolder {

    private ThemeFolder() {}

    /** All files of one theme, by path. */
    public static Map<String, byte[]> files(Path theme) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (Path path : paths(theme)) {
            files.put(theme.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
        }
        return files;
    }

    /** All themes of a folder, by name. */
    public static Map<String, Map<String, byte[]>> themes(Path folder) throws IOException {
        Map<String, Map<String, byte[]>> themes = new HashMap<>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path theme : paths.filter(path -> Files.exists(path.resolve(ThemeManifest.FILE)))
                    .toList()) {
                themes.put(theme.getFileName().toString(), files(theme));
            }
        }
        return themes;
    }

    /** Another one if anything was changed, added or taken away. */
    public static int stamp(Path folder) throws IOException {
        List<Object> seen = new ArrayList<>();
        for (Path path : paths(folder)) {
            var attributes = Files.readAttributes(path, BasicFileAttributes.class);
            seen.add(List.of(path, attributes.lastModifiedTime(), attributes.size()));
        }
        return seen.hashCode();
    }

    private static List<Path> paths(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .filter(path -> !folder.relativize(path).toString().matches("(.*[/\\\\])?\\..*"))
                    .sorted()
                    .toList();
        }
    }
}
