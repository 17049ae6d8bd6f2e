package ai.irisorigin.portal.identity;

import ai.irisorigin.portal.web.Page;

/** Sets a new password, reached by the link in a mail. */
@Page.View(value = "identity/new-password", secret = true)
public record NewPasswordPage(String token, String email, String error) implements Page {}
