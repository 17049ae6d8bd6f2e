package ai.irisorigin.portal.uploads;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a file may be called on anybody's disk: as its sender called it, without folders, tricks and what no system takes. */
public final class FileName {

    private static final int LONGEST = 100;
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);

    /** Controls, marks that turn the direction of reading, halves of characters, line ends. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*]");
    private static final Pattern EDGES = Pattern.compile("^[\\s.]+|[\\s.]+$");
    private static final Pattern EXTENSION = Pattern.compile("\\.([A-Za-z0-9]{1,10})$");

    private FileName() {}

    /** Never empty, and never longer than a list can show. */
    public static String clean(String given) {
        String name = Normalizer.normalize(given == null ? "" : given, Normalizer.Form.NFC);
        name = UNSEEN.matcher(name).replaceAll("");
        name = FOLDERS.matcher(name).replaceFirst("");
        name = FORBIDDEN.matcher(name).replaceAll("_").replaceAll("\\s+", " ");
        name = EDGES.matcher(name).replaceAll("");
        return name.isEmpty() ? "file" : shortened(name);
    }

    /** In lower case, without the dot; empty if there is none. */
    static String extension(String name) {
        Matcher found = EXTENSION.matcher(name);
        return found.find() ? found.group(1).toLowerCase(Locale.ROOT) : "";
    }

    /** The end stays, because it says what the file is. */
    private static String shortened(String name) {
        int letters = name.codePointCount(0, name.length());
        if (letters <= LONGEST) {
            return name;
        }
        Matcher extension = EXTENSION.matcher(name);
        String end = extension.find() ? extension.group() : "";
        return name.substring(0, name.offsetByCodePoints(0, LONGEST - end.length() - 1)) + "…" + end;
    }
}
