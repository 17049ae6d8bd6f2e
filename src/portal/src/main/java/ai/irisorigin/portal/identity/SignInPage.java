package ai.irisorigin.portal.identity;

import ai.irisorigin.portal.web.Page;

/** Where staff sign in; on the platform's host, the operator. */
@Page.View("identity/sign-in")
public record SignInPage(Form form, Errors errors) implements Page {

    /**
     * As the form was filled in.
     *
     * @param next where to go afterwards, a path on this host; or empty
     */
    public record Form(String email, String next) {}

    /** Keys of messages, or null where all is fine; {@code form} is about e-mail and password together. */
    public record Errors(boolean any, String form, String email, String password) {}
}
