package ai.irisorigin.portal.people;

import ai.irisorigin.portal.web.Page;

/** What an invited person sees first. */
@Page.View(value = "people/invitation", secret = true)
public record InvitationPage(
        String token, String email, String role, String inviter, boolean account, Form form, Errors errors)
        implements Page {

    public record Form(String name) {}

    public record Errors(boolean any, String form, String name, String password) {}
}
