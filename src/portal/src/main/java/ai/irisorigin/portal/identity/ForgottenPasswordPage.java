package ai.irisorigin.portal.identity;

import ai.irisorigin.portal.web.Page;

/** Asks for the e-mail that gets a link to a new password. */
@Page.View("identity/forgotten-password")
public record ForgottenPasswordPage(boolean sent, String email, String error) implements Page {}
