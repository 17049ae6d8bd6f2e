package ai.irisorigin.portal.intake;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of a file in an upload. Only plain names are taken, so none can lead out of its folder, and none looks like another.
 */
final class EntryName {

    private static final int LONGEST = 150;
    private static final int DEEPEST = 6;
    private static final Pattern PART = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*");
    private static final List<String> LEFT_BY_SYSTEMS = List.of("Thumbs.db", "desktop.ini", "__MACOSX");

    private EntryName() {}

    /** What systems and programs leave beside the files that somebody means. */
    static boolean isHidden(String path) {
        return List.of(path.split("/", -1)).stream()
                .anyMatch(part -> (part.startsWith(".") && !part.matches("\\.\\.?")) || LEFT_BY_SYSTEMS.contains(part));
    }

    /** What is wrong with it, or null. */
    static String fault(String path) {
        if (path.startsWith("/") || path.matches("^[A-Za-z]:.*")) {
            return "begins at the root of a disk";
        }
        if (path.indexOf('\\') >= 0) {
            return "has a backslash; folders are parted by /";
        }
        if (path.chars().anyMatch(Character::isISOControl)) {
            return "has a character that can't be seen";
        }
        List<String> parts = List.of(path.split("/", -1));
        if (parts.contains("..") || parts.contains(".") || parts.contains("")) {
            return "leads to another folder than it says";
        }
        if (path.length() > LONGEST) {
            return "is longer than " + LONGEST + " characters";
        }
        if (parts.size() > DEEPEST) {
            return "lies deeper than " + DEEPEST + " folders";
        }
        return parts.stream().allMatch(part -> PART.matcher(part).matches())
                ? null
                : "has other characters than a-z, A-Z, 0-9, dot, hyphen and underscore";
    }

    /** Equal for names that some systems can't tell apart. */
    static String key(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** So that it can be shown, whatever it is. */
    static String shown(String path) {
        String shown = path.codePoints()
                .limit(LONGEST)
                .map(letter ->
                        Character.isISOControl(letter) || Character.getType(letter) == Character.FORMAT ? '?' : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return shown.length() < path.length() ? shown + "..." : shown;
    }
}
