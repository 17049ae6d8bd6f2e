package ai.irisorigin.portal.people;

import ai.irisorigin.portal.web.Page;
import java.time.Instant;
import java.util.List;

/** One person of the organization. */
@Page.View("people/person")
public record PersonPage(
        String id,
        String name,
        String email,
        String role,
        boolean active,
        String initials,
        String picture,
        Instant joinedAt,
        Instant seenAt,
        Form form,
        Errors errors,
        Rights rights,
        List<String> roles,
        Instant ownershipOfferedUntil)
        implements Page {

    public record Form(String name, String role, int version) {}

    /**
     * Keys of messages, null where all is fine.
     *
     * @param conflict whether somebody else changed this person since the form was opened; the page then shows both
     * @param form key of a message about the whole
     */
    public record Errors(boolean any, String form, String name, String role, boolean conflict) {}

    /** What the reader may do with this person; what is false has no button. {@code why} is a key of a message that says why nothing can be changed, or null. */
    public record Rights(boolean change, boolean deactivate, boolean reactivate, boolean offerOwnership, String why) {}
}
