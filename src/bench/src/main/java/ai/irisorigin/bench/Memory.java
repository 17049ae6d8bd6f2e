package ai.irisorigin.bench;

/**
 * Resident memory in megabytes.
 *
 * @param asItIs with the garbage that nobody has collected yet
 * @param collected after it was
 */
record Memory(long asItIs, long collected) {}
