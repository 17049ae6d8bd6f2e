package ai.irisorigin.portal.tenancy;

/**
 * The database told all nodes of something that belongs to no organization.
 *
 * @param channel what pg_notify calls it
 * @param about what it concerns; empty if there may have been more that was not heard
 */
public record NewsHeard(String channel, String about) {}
