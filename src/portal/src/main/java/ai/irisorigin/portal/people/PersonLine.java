package ai.irisorigin.portal.people;

import ai.irisorigin.portal.access.Role;
import java.time.Instant;
import java.util.UUID;

/**
 * What a list says of a member: columns only, so that nothing is kept for changes that never come.
 *
 * @param picture fingerprint, or null
 * @param seenAt null if never
 */
public record PersonLine(
        UUID id,
        String name,
        String sortName,
        String email,
        Role role,
        boolean active,
        String picture,
        Instant seenAt) {}
