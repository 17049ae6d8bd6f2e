package ai.irisorigin.portal.usage;

import ai.irisorigin.portal.access.Meter;
import java.time.Instant;
import java.util.UUID;

/** So much was used in the period that begins then; fired in the transaction that records it. */
record UsageRecorded(UUID organization, Meter meter, Instant period, long quantity) {}
