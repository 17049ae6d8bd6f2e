package ai.irisorigin.portal.mailbox;

import ai.irisorigin.portal.mail.AnswerLine;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Tells what somebody wrote from what their mail program put below it: the mail that they answer, and a signature. Whoever
 * writes between the lines of that mail keeps them all, for without them nobody understands what is said.
 */
final class QuotedText {

    /** How far the line above a quotation is broken at most. */
    private static final int BROKEN_INTO = 4;

    private static final Pattern QUOTED = Pattern.compile("\\s*>.*");

    /** "On Monday, Acme wrote:", in the languages that people write in here and some more. */
    private static final Pattern WROTE =
            Pattern.compile("(?i)((on|am|le|el|il|em|op)\\s|เมื่อ|ในวันที่|วันที่).*(\\d|@).*"
                    + "(wrote|schrieb.*|a écrit|escribió|ha scritto|escreveu|schreef.*|เขียนว่า|เขียน)\\s*:");

    private static final Pattern ORIGINAL = Pattern.compile(
            "(?i)\\s*-{2,}\\s*(original message|ข้อความต้นฉบับ|ข้อความเดิม|ursprüngliche nachricht)\\s*-{2,}\\s*");

    private static final Pattern RULE = Pattern.compile("\\s*_{10,}\\s*");
    private static final Pattern FROM = header("from|จาก|von|de");
    private static final Pattern SENT = header("sent|date|ส่ง|ส่งเมื่อ|วันที่|gesendet|envoyé|enviado");
    private static final Pattern TO_OR_SUBJECT =
            header("to|subject|ถึง|เรื่อง|หัวเรื่อง|an|betreff|à|objet|para|asunto");

    /** A line of two dashes and a space has stood before signatures since Usenet; some programs lose the space. */
    private static final Pattern SIGNATURE = Pattern.compile("--\\s?");

    private static final Pattern DEVICE = Pattern.compile(
            "(?i)(sent from my .{1,40}|sent from .{1,20} for .{1,20}|get outlook for .{1,20}|ส่งจาก.{1,40})\\.?");

    /** No line of such a kind is as long, and looking for one there would take long. */
    private static final int LONGEST = 1_000;

    private final List<String> lines;
    private final int lastQuoted;
    private final int lastOwn;

    private QuotedText(List<String> lines) {
        this.lines = lines;
        this.lastQuoted = last(line -> QUOTED.matcher(line).matches());
        this.lastOwn = last(line -> !line.isBlank() && !QUOTED.matcher(line).matches());
    }

    /** What was written; all of it if nothing else is left. */
    static String strip(String text) {
        String written = new QuotedText(text.lines().toList()).written();
        return written.isEmpty() ? text : written;
    }

    private String written() {
        int end = lines.size();
        for (int i = 0; i < end; i++) {
            if (beginsQuotation(i) || SIGNATURE.matcher(lines.get(i)).matches()) {
                end = i;
            }
        }
        end = withoutQuotation(end);
        end = withoutBlanks(end);
        if (end > 0 && DEVICE.matcher(lines.get(end - 1).strip()).matches()) {
            end = withoutBlanks(end - 1);
        }
        return String.join("\n", lines.subList(0, end)).strip();
    }

    /** Whether from here on there is nothing but what they answer. */
    private boolean beginsQuotation(int at) {
        String line = lines.get(at);
        if (QUOTED.matcher(line).matches()) {
            return false;
        }
        return AnswerLine.isIn(line)
                || ORIGINAL.matcher(line).matches()
                || beginsHeaders(at)
                || (RULE.matcher(line).matches() && beginsHeaders(nextWritten(at)))
                || endOfWrote(at).stream().anyMatch(this::isOnlyQuoted);
    }

    private boolean beginsHeaders(int at) {
        return at < lines.size()
                && FROM.matcher(lines.get(at)).matches()
                && isNear(SENT, at)
                && isNear(TO_OR_SUBJECT, at);
    }

    private boolean isNear(Pattern header, int at) {
        return lines.subList(at, Math.min(lines.size(), at + 6)).stream()
                .anyMatch(line -> header.matcher(line).matches());
    }

    private int nextWritten(int at) {
        int next = at + 1;
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        return next;
    }

    /** The line after one like "On Monday, Acme wrote:", which may be broken; empty if there is none here. */
    private OptionalInt endOfWrote(int at) {
        var joined = new StringBuilder();
        for (int i = at; i < Math.min(lines.size(), at + BROKEN_INTO); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty()) {
                break;
            }
            joined.append(line).append(' ');
            if (line.endsWith(":")
                    && joined.length() < LONGEST
                    && WROTE.matcher(joined.toString().strip()).matches()) {
                return OptionalInt.of(i + 1);
            }
        }
        return OptionalInt.empty();
    }

    /** Whoever answers below or between the lines would lose what they wrote. Some programs mark no line at all. */
    private boolean isOnlyQuoted(int from) {
        return lastQuoted < from || lastOwn < from;
    }

    /** Without quoted lines at the end, and the line that says whose they are. */
    private int withoutQuotation(int from) {
        int end = withoutBlanks(from);
        int before = end;
        while (end > 0 && QUOTED.matcher(lines.get(end - 1)).matches()) {
            end = withoutBlanks(end - 1);
        }
        boolean told = end < before && end > 0 && lines.get(end - 1).strip().endsWith(":") && isDated(end - 1);
        return told ? end - 1 : end;
    }

    private boolean isDated(int at) {
        return lines.get(at).matches(".*(\\d|@).*");
    }

    private int withoutBlanks(int from) {
        int end = from;
        while (end > 0 && lines.get(end - 1).isBlank()) {
            end--;
        }
        return end;
    }

    /** -1 if there is none. */
    private int last(Predicate<String> kind) {
        int at = lines.size() - 1;
        while (at >= 0 && !kind.test(lines.get(at))) {
            at--;
        }
        return at;
    }

    private static Pattern header(String names) {
        return Pattern.compile("(?i)\\s*\\*?(" + names + ")\\s*:\\*?\\s.*");
    }
}
