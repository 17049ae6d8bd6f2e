package ai.irisorigin.portal.analytics;

import java.time.Duration;
import java.time.LocalDate;

/**
 * What happened on one day.
 *
 * @param opened conversations that began
 * @param closed conversations that ended
 * @param firstAnswer median time to the first answer of those that began; null if none has one
 */
record Day(LocalDate date, long opened, long closed, Duration firstAnswer) {}
