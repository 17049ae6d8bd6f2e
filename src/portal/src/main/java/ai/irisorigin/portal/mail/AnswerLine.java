package ai.irisorigin.portal.mail;

import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The line at the head of a mail that can be answered. Who reads the answer knows by it where the mail before begins, so it
 * is no message that a theme may word anew.
 */
public final class AnswerLine {

    private static final Map<String, String> LINES =
            Map.of("en", "— Answer above this line —", "th", "— ตอบกลับเหนือบรรทัดนี้ —");

    /** Mail programs break lines and change dashes and spaces, so only the words count. */
    private static final Pattern ANYWHERE =
            Pattern.compile(LINES.values().stream().map(AnswerLine::words).collect(Collectors.joining("|")));

    private AnswerLine() {}

    static String in(String language) {
        return LINES.get(language);
    }

    /** Whether the line is one, or holds one as a mail program wrote it. */
    public static boolean isIn(String line) {
        return ANYWHERE.matcher(line).find();
    }

    /** In all languages. */
    public static Collection<String> all() {
        return LINES.values();
    }

    private static String words(String line) {
        return line.replace("—", "").strip().replace(" ", "\\s+");
    }
}
