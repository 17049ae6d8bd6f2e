package ai.irisorigin.portal.access;

import java.time.ZoneId;
import java.util.UUID;

/**
 * Who is signed in, for the length of a request.
 *
 * @param session its id, not its secret
 * @param membership the person's membership of the visited organization
 * @param verified whether the person has shown that the e-mail is theirs
 * @param language the person's own choice, or null
 * @param csrfToken the session's, which each unsafe request must carry
 * @param picture fingerprint of the picture, or null
 */
public record SignedIn(
        UUID session,
        UUID membership,
        UUID person,
        String name,
        String email,
        boolean verified,
        Role role,
        String language,
        ZoneId timeZone,
        String csrfToken,
        String picture) {

    public boolean may(Permission permission) {
        return role.may(permission);
    }

    @Override
    public String toString() {
        return membership + " (" + role.key() + ")";
    }
}
