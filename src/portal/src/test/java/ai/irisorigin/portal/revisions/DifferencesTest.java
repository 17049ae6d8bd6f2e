package ai.irisorigin.portal.revisions;

import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.portal.authoring.Content;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    @Test
    void a_rewritten_line_shows_which_words_changed() {
        assertThat(shown("Rub a candle along it.", "Rub a crayon along it."))
                .containsSubsequence("minus Rub a [candle] along it.", "plus Rub a [crayon] along it.");
    }

    @Test
    void thai_words_are_told_apart_without_spaces() {
        assertThat(Differences.between(text("ลูกค้าอ่านบทความ"), text("ลูกค้าเขียนบทความ"), "th"))
                .anySatisfy(line -> assertThat(line.pieces()).contains(new ComparePage.Piece("อ่าน", true)));
    }

    @Test
    void what_stays_is_left_out_but_for_what_stands_around() {
        String many = "same\n".repeat(50);
        assertThat(shown(many + "old", many + "new"))
                .anyMatch(line -> line.equals("gap 51"))
                .hasSizeLessThan(10);
    }

    @Test
    void the_same_differs_in_nothing() {
        assertThat(shown("a\nb", "a\nb")).isEmpty();
    }

    @Test
    void texts_that_are_long_and_have_nothing_in_common_are_compared_in_time() {
        String before = String.join("\n", Collections.nCopies(50_000, "a"));
        String after = String.join("\n", Collections.nCopies(50_000, "b"));
        assertThat(Differences.between(text(before), text(after), "en")).hasSizeGreaterThan(100_000);
    }

    private static List<String> shown(String before, String after) {
        return Differences.between(text(before), text(after), "en").stream()
                .map(line -> line.mark() + " "
                        + (line.mark().equals("gap")
                                ? Integer.toString(line.skipped())
                                : line.pieces().stream()
                                        .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
                                        .collect(Collectors.joining())))
                .toList();
    }

    private static Content text(String markdown) {
        return new Content("Title", "", markdown);
    }
}
