package ai.irisorigin.portal.themecheck;

import ai.irisorigin.portal.themes.Theme;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The pack that is checked, whose files are known to be of their kinds and sizes.
 *
 * @param files by path
 * @param theme made of them, with its parents
 * @param base the complete theme, whose pages all themes have
 */
record Pack(Map<String, byte[]> files, Theme theme, Theme base) {

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    boolean owns(String path) {
        return files.containsKey(path);
    }

    /** Its own files in this folder. */
    Set<String> own(String folder, String ending) {
        var own = new TreeSet<String>();
        for (String path : files.keySet()) {
            if (path.startsWith(folder) && path.endsWith(ending)) {
                own.add(path);
            }
        }
        return own;
    }

    /** Whether any page could come out otherwise than in the theme that it extends. */
    boolean changesPages() {
        return theme.parent().isEmpty()
                || !theme.manifest().settings().isEmpty()
                || !own("", ".html").isEmpty()
                || !own("messages/", "").isEmpty();
    }

    /** A file of the chain. */
    String text(String path) {
        return text(theme.file(path).orElseThrow());
    }

    /** Templates of all pages, of the whole chain. */
    Set<String> pages() {
        return theme.paths("pages/");
    }
}
