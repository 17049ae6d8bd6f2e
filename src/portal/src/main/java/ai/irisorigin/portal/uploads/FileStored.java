package ai.irisorigin.portal.uploads;

/**
 * A file is kept from now on; fired in the transaction that stores it, which is undone if no room is left.
 *
 * @param id never used again
 * @param name of the file, made harmless
 */
public record FileStored(String id, long bytes, String name) {}
