package ai.irisorigin.portal.people;

import ai.irisorigin.portal.web.Page;
import java.util.List;

/** The form that invites one or many people. */
@Page.View("people/invite")
public record InvitePage(Form form, Errors errors, Seats seats, List<String> roles) implements Page {

    /**
     * As the form was filled in.
     *
     * @param days until the invitation expires: 1, 7 or 30
     */
    public record Form(String emails, String role, int days) {}

    /**
     * Keys of messages, null where all is fine.
     *
     * @param address the first one that is wrong, the argument of the message; or null
     */
    public record Errors(boolean any, String emails, String address, String role, String days) {}
}
