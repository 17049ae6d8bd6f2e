package ai.irisorigin.portal.revisions;

import ai.irisorigin.portal.authoring.Content;
import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What one text has and another has not: line by line, and word by word within lines that were rewritten. */
final class Differences {

    private static final int CONTEXT = 2;
    /** Comparing more than this takes longer than anybody waits; then one text stands whole below the other. */
    private static final int MOST_LINES = 4_000;

    private static final int MOST_WORDS = 2_000;

    private final List<ComparePage.Line> lines = new ArrayList<>();
    private final Locale language;

    private Differences(String language) {
        this.language = Locale.forLanguageTag(language);
    }

    /** Empty if both are the same. */
    static List<ComparePage.Line> between(Content before, Content after, String language) {
        var differences = new Differences(language);
        differences.compare(lines(before), lines(after));
        return differences.lines.stream()
                        .allMatch(line ->
                                line.mark().equals("same") || line.mark().equals("gap"))
                ? List.of()
                : differences.lines;
    }

    private static List<String> lines(Content content) {
        return List.of((content.title() + "\n" + content.summary() + "\n\n" + content.markdown()).split("\n", -1));
    }

    private void compare(List<String> before, List<String> after) {
        int at = 0;
        for (Change change : changes(before, after, MOST_LINES)) {
            same(before.subList(at, change.from()), at == 0, false);
            rewritten(before.subList(change.from(), change.to()), after.subList(change.otherFrom(), change.otherTo()));
            at = change.to();
        }
        same(before.subList(at, before.size()), at == 0, true);
    }

    /** A range of one text that stands in place of a range of the other. */
    private record Change(int from, int to, int otherFrom, int otherTo) {

        /** The algorithm tells what was added and what was removed at the same place one by one. */
        boolean touches(Change next) {
            return to == next.from && otherTo == next.otherFrom;
        }

        Change with(Change next) {
            return new Change(from, next.to, otherFrom, next.otherTo);
        }
    }

    private static List<Change> changes(List<String> before, List<String> after, int most) {
        if (before.size() + after.size() > most) {
            return before.equals(after) ? List.of() : List.of(new Change(0, before.size(), 0, after.size()));
        }
        var changes = new ArrayList<Change>();
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>(), null)
                .getDeltas()) {
            int from = delta.getSource().getPosition();
            int otherFrom = delta.getTarget().getPosition();
            var change = new Change(
                    from,
                    from + delta.getSource().size(),
                    otherFrom,
                    otherFrom + delta.getTarget().size());
            int last = changes.size() - 1;
            if (last >= 0 && changes.get(last).touches(change)) {
                changes.set(last, changes.get(last).with(change));
            } else {
                changes.add(change);
            }
        }
        return changes;
    }

    private void same(List<String> equal, boolean first, boolean last) {
        int above = first ? 0 : CONTEXT;
        int below = last ? 0 : CONTEXT;
        int skipped = equal.size() - above - below;
        if (skipped < 2) {
            equal.forEach(line -> add("same", line));
        } else {
            equal.subList(0, above).forEach(line -> add("same", line));
            lines.add(new ComparePage.Line("gap", List.of(), skipped));
            equal.subList(equal.size() - below, equal.size()).forEach(line -> add("same", line));
        }
    }

    private void rewritten(List<String> removed, List<String> added) {
        int pairs = Math.min(removed.size(), added.size());
        for (int i = 0; i < pairs; i++) {
            List<String> before = words(removed.get(i));
            List<String> after = words(added.get(i));
            var left = new ArrayList<ComparePage.Piece>();
            var right = new ArrayList<ComparePage.Piece>();
            int at = 0;
            int otherAt = 0;
            for (Change change : changes(before, after, MOST_WORDS)) {
                piece(left, before.subList(at, change.from()), false);
                piece(left, before.subList(change.from(), change.to()), true);
                piece(right, after.subList(otherAt, change.otherFrom()), false);
                piece(right, after.subList(change.otherFrom(), change.otherTo()), true);
                at = change.to();
                otherAt = change.otherTo();
            }
            piece(left, before.subList(at, before.size()), false);
            piece(right, after.subList(otherAt, after.size()), false);
            lines.add(new ComparePage.Line("minus", left, 0));
            lines.add(new ComparePage.Line("plus", right, 0));
        }
        removed.subList(pairs, removed.size()).forEach(line -> add("minus", line));
        added.subList(pairs, added.size()).forEach(line -> add("plus", line));
    }

    private void add(String mark, String line) {
        lines.add(new ComparePage.Line(mark, List.of(new ComparePage.Piece(line, false)), 0));
    }

    private static void piece(List<ComparePage.Piece> pieces, List<String> words, boolean marked) {
        if (!words.isEmpty()) {
            pieces.add(new ComparePage.Piece(String.join("", words), marked));
        }
    }

    /** Words and what is between them; the language knows where they end, also without spaces. */
    private List<String> words(String line) {
        BreakIterator breaks = BreakIterator.getWordInstance(language);
        breaks.setText(line);
        var words = new ArrayList<String>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            words.add(line.substring(from, to));
            from = to;
        }
        return words;
    }
}
