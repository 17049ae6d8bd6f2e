package ai.irisorigin.portal.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void words_are_found_without_case_accents_and_punctuation() {
        assertThat(Words.of("Où est “Ma TENTE”? Order #10443"))
                .containsExactly("ou", "est", "ma", "tente", "order", "10443");
    }

    @Test
    void an_address_is_cut_the_same_way_wherever_it_stands() {
        assertThat(Words.of("Hello ada.l@example.com")).containsAll(Words.of("ada.l@example.com"));
    }

    @Test
    void thai_is_cut_into_words() {
        assertThat(Words.of("ขอใบกำกับภาษีย้อนหลัง")).hasSizeGreaterThan(2).contains("ภาษี");
    }

    @Test
    void nothing_is_made_of_nothing_and_a_flood_of_words_ends() {
        assertThat(Words.of(" ?! ")).isEmpty();
        assertThat(Words.of(String.join(
                        " ", IntStream.range(0, 1000).mapToObj(i -> "w" + i).toList())))
                .hasSize(100);
    }
}
