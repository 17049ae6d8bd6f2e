package ai.irisorigin.portal.people;

import ai.irisorigin.portal.web.Page;
import java.time.Instant;
import java.util.List;

/** Who is invited and has not come yet. */
@Page.View("people/invitations")
public record InvitationsPage(List<Row> invitations, Seats seats, boolean mayManage) implements Page {

    /**
     * A line of the list.
     *
     * @param inviter name of the person who invited, or null
     */
    public record Row(
            String id, String email, String role, String inviter, Instant sentAt, Instant expiresAt, boolean expired) {}
}
