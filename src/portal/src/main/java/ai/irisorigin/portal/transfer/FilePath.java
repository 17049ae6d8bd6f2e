package ai.irisorigin.portal.transfer;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of an uploaded file. It is never used as a path of this machine; still, names that are tricks are refused.
 *
 * @param folders from the outermost
 */
record FilePath(List<String> folders, String name) {

    private static final int LONGEST = 300;
    private static final int DEEPEST = 10;
    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:.*");

    static FilePath of(String raw) throws Refused {
        String path = Normalizer.normalize(raw, Normalizer.Form.NFC);
        if (path.isEmpty()
                || path.length() > LONGEST
                || path.startsWith("/")
                || path.indexOf('\\') >= 0
                || path.indexOf('\ufffd') >= 0
                || DRIVE.matcher(path).matches()
                || path.chars().anyMatch(Character::isISOControl)) {
            throw new Refused("path");
        }
        List<String> parts = List.of(path.split("/", -1));
        if (parts.size() > DEEPEST || parts.stream().anyMatch(part -> part.isBlank() || part.matches("\\.\\.?"))) {
            throw new Refused("path");
        }
        int last = parts.size() - 1;
        return new FilePath(parts.subList(0, last), parts.get(last));
    }

    /** What systems and programs leave beside the files that somebody means. */
    boolean isHidden() {
        return name.startsWith(".")
                || name.equalsIgnoreCase("Thumbs.db")
                || name.equalsIgnoreCase("desktop.ini")
                || folders.stream().anyMatch(folder -> folder.startsWith(".") || folder.equals("__MACOSX"));
    }

    /** The folder that it lies in; empty at the top. */
    Optional<String> folder() {
        return folders.isEmpty() ? Optional.empty() : Optional.of(folders.get(folders.size() - 1));
    }

    /** In lower case, without the dot. */
    String extension() {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** Equal for names that some systems can't tell apart. */
    String key() {
        return toString().toLowerCase(Locale.ROOT);
    }

    /** The key of a file that is named from here; empty if that is outside of what was uploaded. */
    Optional<String> resolve(String relative) {
        Deque<String> parts = new ArrayDeque<>(folders);
        for (String part : Normalizer.normalize(relative, Normalizer.Form.NFC).split("/", -1)) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!part.equals(".")) {
                parts.addLast(part);
            }
        }
        return Optional.of(String.join("/", parts).toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return folders.isEmpty() ? name : String.join("/", folders) + "/" + name;
    }
}
