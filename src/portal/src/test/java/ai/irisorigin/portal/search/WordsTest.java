package ai.irisorigin.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void english_words_are_their_stems() {
        assertThat(stems("Returning the batteries’ RETURNS"))
                .containsExactly("return", "the", "batteri", "return")
                .isEqualTo(stems("returned THE battery return"));
    }

    @Test
    void thai_words_are_found_without_spaces() {
        assertThat(stems("วิธีคืนสินค้าภายใน 30 วัน")).containsExactly("วิธี", "คืน", "สินค้า", "ภายใน", "30", "วัน");
    }

    @Test
    void accents_and_case_make_no_difference_and_signs_of_thai_do() {
        assertThat(stems("Café ÉTÉ")).containsExactly("cafe", "ete");
        assertThat(stems("คำ")).containsExactly("คำ");
    }

    @Test
    void a_word_knows_its_place() {
        assertThat(Words.in("a (big) tent")).extracting(Words.Word::start).containsExactly(0, 3, 8);
    }

    @Test
    void slips_are_counted() {
        assertThat(Spellings.distance("delviery", "delivery", 2)).isEqualTo(1);
        assertThat(Spellings.distance("warrantty", "warranty", 2)).isEqualTo(1);
        assertThat(Spellings.distance("tent", "rent", 1)).isEqualTo(1);
        assertThat(Spellings.distance("abcdefgh", "hgfedcba", 2)).isEqualTo(3);
    }

    @Test
    void of_words_that_are_equally_near_the_one_that_lacks_nothing_is_meant() {
        var spellings = new Spellings(List.of(
                new Spellings.Spelling("part", "part"),
                new Spellings.Spelling("carrot", "carrot"),
                new Spellings.Spelling("parrot", "parrot")));

        assertThat(spellings.nearest("parot")).map(Spellings.Spelling::spelling).contains("parrot");
        assertThat(spellings.nearest("zzzzz")).isEmpty();
    }

    @Test
    void a_mark_never_lets_markup_through() {
        var html = Excerpts.marked("<b>tent</b> & tents", List.of(new Term("tent", null)));

        assertThat(html.html()).isEqualTo("&lt;b&gt;<mark>tent</mark>&lt;/b&gt; &amp; <mark>tents</mark>");
    }

    @Test
    void an_excerpt_is_the_place_where_a_word_is_first_said_in_whatever_form() {
        String text =
                "Accounts and discounts. ".repeat(20) + "The Café counted BATTERIES. " + "More of it. ".repeat(40);

        assertThat(excerpt(text, "count"))
                .contains("Café <mark>counted</mark> BATTERIES")
                .startsWith("… ");
        assertThat(excerpt(text, "batteri")).contains("<mark>BATTERIES</mark>").endsWith(" …");
        assertThat(excerpt(text, "cafe")).contains("<mark>Café</mark>");
        assertThat(excerpt(text, "tent")).isEqualTo("What it says");
    }

    @Test
    void a_thai_excerpt_begins_and_ends_between_words() {
        String text = "เลือกวันที่ต้องการ ".repeat(10) + "แล้วคืนสินค้าที่ร้าน " + "เก็บใบเสร็จไว้ด้วย ".repeat(20);

        assertThat(excerpt(text, "สินค้า"))
                .contains("แล้วคืน<mark>สินค้า</mark>ที่ร้าน")
                .startsWith("… ")
                .endsWith(" …");
    }

    private static String excerpt(String text, String stem) {
        return Excerpts.excerpt(text, "What it says", List.of(new Term(stem, null)))
                .html();
    }

    private static List<String> stems(String text) {
        return Words.in(text).stream().map(Words.Word::stem).toList();
    }
}
