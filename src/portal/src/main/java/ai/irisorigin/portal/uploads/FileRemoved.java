package ai.irisorigin.portal.uploads;

/** A file that was kept is gone, and gives its room back; fired in the transaction that deletes it. */
public record FileRemoved(String id) {}
