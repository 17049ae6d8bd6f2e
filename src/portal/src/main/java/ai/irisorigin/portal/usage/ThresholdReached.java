package ai.irisorigin.portal.usage;

import ai.irisorigin.portal.access.Meter;

/** So much of what is included was used for the first time; fired in the transaction that used it, which may be undone. */
public record ThresholdReached(Meter meter, int percent, Terms terms) {}
