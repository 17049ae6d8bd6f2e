package ai.irisorigin.portal.themecheck;

import ai.irisorigin.portal.themes.ThemeManifest;
import ai.irisorigin.portal.web.Languages;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Names, kinds and sizes. What passes here can be read by all other rules. */
final class FileRules {

    private static final int MOST_FILES = 500;
    private static final long LARGEST_PACK = 10L << 20;
    private static final int LARGEST_FILE = 1 << 20;
    private static final int LARGEST_TEMPLATE = 200 << 10;
    private static final int LARGEST_STYLESHEET = 300 << 10;
    private static final int LONGEST_NAME = 120;

    private static final String NAME = "[a-z0-9][a-z0-9-]*";
    private static final Pattern NAMES = Pattern.compile("[a-z0-9][a-z0-9._-]*(/[a-z0-9][a-z0-9._-]*){0,4}");
    private static final Pattern KINDS = Pattern.compile("theme\\.json|[a-z-]+\\.(md|txt)|screenshot\\.(png|jpg|webp)"
            + "|(layouts|partials)/" + NAME + "\\.html|pages/" + NAME + "/" + NAME + "\\.html"
            + "|messages/(" + String.join("|", Languages.ALL) + ")\\.properties"
            + "|assets/.+\\.(css|svg|png|jpg|webp|woff2)");

    private static final Pattern TEXTS = Pattern.compile(".+\\.(json|md|txt|html|properties|css|svg)");

    private final Findings findings;

    FileRules(Findings findings) {
        this.findings = findings;
    }

    /** The files that have nothing wrong about them, so that the rest of the check has something to go on. */
    Map<String, byte[]> good(Map<String, byte[]> files) {
        if (files.size() > MOST_FILES) {
            findings.add(Rule.FILES_TOO_MANY, "", "the pack has " + files.size() + " files");
        }
        long size = files.values().stream().mapToLong(file -> file.length).sum();
        if (size > LARGEST_PACK) {
            findings.add(Rule.PACK_TOO_LARGE, "", "the pack has " + size + " bytes");
        }
        Map<String, byte[]> good = new HashMap<>();
        files.forEach((path, bytes) -> {
            if (isGood(path, bytes)) {
                good.put(path, bytes);
            }
        });
        return good;
    }

    private boolean isGood(String path, byte[] bytes) {
        if (!NAMES.matcher(path).matches() || path.length() > LONGEST_NAME) {
            findings.add(Rule.FILE_NAME, path, "the name " + path + " " + strangest(path));
            return false;
        }
        if (!KINDS.matcher(path).matches()) {
            findings.add(Rule.FILE_KIND, path, path + " is not a file that a theme may have");
            return false;
        }
        if (bytes.length > largest(path)) {
            findings.add(Rule.FILE_TOO_LARGE, path, path + " has " + bytes.length + " bytes");
            return false;
        }
        if (TEXTS.matcher(path).matches()) {
            return isText(path, bytes) || path.equals(ThemeManifest.FILE);
        }
        if (!begins(path, bytes)) {
            findings.add(Rule.FILE_CONTENT, path, path + " is not what its ending says");
            return false;
        }
        return true;
    }

    private static String strangest(String path) {
        for (int c : path.codePoints().toArray()) {
            if (c > 126) {
                return "has the character U+%04X (%s), which looks like another".formatted(c, Character.getName(c));
            }
            if (Character.isUpperCase(c)) {
                return "has a capital letter";
            }
        }
        return path.length() > LONGEST_NAME ? "is too long" : "is not allowed";
    }

    private static int largest(String path) {
        return path.endsWith(".html") ? LARGEST_TEMPLATE : path.endsWith(".css") ? LARGEST_STYLESHEET : LARGEST_FILE;
    }

    private boolean isText(String path, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            int control = control(text);
            if (control < 0) {
                return true;
            }
            int line = 1
                    + (int) text.substring(0, control)
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            findings.add(Rule.ENCODING_WRONG, path, line, 0, "there is a control character, or a byte order mark");
        } catch (CharacterCodingException e) {
            findings.add(Rule.ENCODING_WRONG, path, "the file is not in UTF-8");
        }
        return false;
    }

    private static int control(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' && c != '\n' && c != '\r' && c != '\t') || c == 0x7f || c == 0xfeff) {
                return i;
            }
        }
        return -1;
    }

    private static boolean begins(String path, byte[] bytes) {
        String start = new String(bytes, 0, Math.min(12, bytes.length), StandardCharsets.ISO_8859_1);
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "png" -> start.startsWith("\u0089PNG\r\n\u001a\n");
            case "jpg" -> start.startsWith("\u00ff\u00d8\u00ff");
            case "webp" -> start.startsWith("RIFF") && start.endsWith("WEBP");
            case "woff2" -> start.startsWith("wOF2");
            default -> false;
        };
    }
}
