package ai.irisorigin.portal.knowledge;

import java.util.UUID;

/**
 * An article as it is read to somebody.
 *
 * @param href on the organization's host
 * @param text plain, passage by passage, with an empty line between them
 */
public record Reading(UUID id, String href, String title, String text) {}
