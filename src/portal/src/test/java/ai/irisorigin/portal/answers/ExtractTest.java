package ai.irisorigin.portal.answers;

import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.plugin.AnswerProvider.Line;
import ai.irisorigin.plugin.AnswerProvider.Question;
import ai.irisorigin.plugin.AnswerProvider.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExtractTest {

    private static final Source RETURNS = new Source(
            "returns",
            "Return an item",
            """
            You have sixty days.

            Create a label
            1. Open your orders.
            2. Print the label.

            When you get your money
            Within a week after the parcel has reached us.""");

    private static final Source TENTS = new Source(
            "tents",
            "Care for a tent",
            """
            Dry it before you store it.

            Never wash a tent by machine.""");

    private static final Source BATTERIES = new Source("batteries", "แบตเตอรี่", "ชาร์จแบตเตอรี่ให้เต็มก่อนใช้งาน");

    @Test
    void the_passage_that_fits_is_quoted_with_its_heading() {
        Extract extract = of("My money", "When do I get my money for the item that I return?");

        assertThat(extract.passages())
                .first()
                .isEqualTo("When you get your money\nWithin a week after the parcel has reached us.");
        assertThat(extract.cited()).containsExactly("returns");
        assertThat(extract.evidence()).isGreaterThan(KnowledgeAnswerer.SURE);
    }

    @Test
    void passages_come_in_the_order_of_the_article() {
        assertThat(of("Return", "How do I print the label, and does the money come within a week?")
                        .passages())
                .containsSubsequence(
                        "Create a label\n1. Open your orders.\n2. Print the label.",
                        "When you get your money\nWithin a week after the parcel has reached us.");
    }

    @Test
    void thai_is_understood_without_spaces() {
        assertThat(of("แบตเตอรี่", "ต้องชาร์จแบตเตอรี่อย่างไร").cited()).containsExactly("batteries");
    }

    @Test
    void a_word_that_is_shared_by_chance_proves_nothing() {
        assertThat(of("Cinema", "Which film about a tent is on tonight?").evidence())
                .isZero();
        assertThat(Extract.of(question("Cinema", "Which film is on tonight?"))).isEmpty();
    }

    @Test
    void small_talk_is_no_question() {
        assertThat(Extract.of(question("Hello", "Hi there, please help me. Thank you very much!")))
                .isEmpty();
    }

    @Test
    void what_the_staff_said_is_not_what_was_asked() {
        var answered = new Question(
                "en", "Hello", List.of(new Line(true, "Hello?"), new Line(false, "Care for a tent")), List.of(TENTS));

        assertThat(Extract.of(answered)).isEmpty();
    }

    private static Extract of(String subject, String text) {
        return Extract.of(question(subject, text)).orElseThrow();
    }

    private static Question question(String subject, String text) {
        return new Question("en", subject, List.of(new Line(true, text)), List.of(RETURNS, TENTS, BATTERIES));
    }
}
