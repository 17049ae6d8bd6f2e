package ai.irisorigin.portal.billing;

/** Somebody does not want to wait for the night. */
record ReconciliationWanted() {}
