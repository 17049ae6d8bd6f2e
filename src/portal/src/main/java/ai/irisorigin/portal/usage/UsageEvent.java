package ai.irisorigin.portal.usage;

import java.time.Instant;

/**
 * Something was used.
 *
 * @param identifier unique among the events of its meter and organization: the same one again is not counted again
 * @param quantity in the meter's unit; of a gauge negative if it is less than before
 * @param about what it was, in few words that need no translation
 */
public record UsageEvent(String identifier, long quantity, Instant occurredAt, String about) {}
