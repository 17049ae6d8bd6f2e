package ai.irisorigin.portal.analytics;

import java.time.Instant;
import java.util.List;

/**
 * The part of a page that shows the numbers of some days.
 *
 * @param lengths that the reader may choose instead
 * @param empty nobody asked anything, in this period or the one before
 * @param answers how soon the first answers came
 * @param mayWrite whether the reader may write the articles that are missed
 */
public record NumbersPart(
        int days,
        List<Integer> lengths,
        boolean empty,
        List<Figure> figures,
        Columns columns,
        Heat heat,
        List<Share> answers,
        List<Miss> misses,
        boolean mayWrite) {

    /**
     * A number that matters.
     *
     * @param figure names its messages {@code numbers.<figure>.title} and {@code .text}
     * @param unit of its message {@code numbers.unit.<unit>}: count, percent, minutes, hours, days, or none without a value
     * @param change against the period before, in per cent; null if unknown
     * @param better whether that change is welcome; null if it is neither
     */
    public record Figure(String figure, String unit, Number value, Long change, Boolean better) {

        static Figure none(String figure) {
            return new Figure(figure, "none", 0, null, null);
        }
    }

    /**
     * A part of all conversations.
     *
     * @param share names its message {@code numbers.answers.<share>}
     */
    public record Share(String share, long count, long percent) {}

    /** Words that the search found nothing for. */
    public record Miss(String query, String language, long count, Instant lastAt) {}
}
