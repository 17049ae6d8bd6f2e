package ai.irisorigin.portal.analytics;

import java.time.Duration;

/**
 * The conversations that began in a period.
 *
 * @param firstAnswer median; null if there is none
 * @param resolution median time until they were closed; null if none is
 */
record Totals(
        long opened,
        Duration firstAnswer,
        Duration resolution,
        long good,
        long bad,
        long withinHour,
        long withinFourHours,
        long withinDay,
        long later,
        long unanswered) {

    /** Per cent of the ratings that are good; null if nobody rated. */
    Long satisfaction() {
        return good + bad == 0 ? null : Math.round(100.0 * good / (good + bad));
    }
}
