package ai.irisorigin.portal.identity;

import ai.irisorigin.portal.web.Page;

/** For staff who forgot at which address they sign in. */
@Page.View("identity/find")
public record FindPage(boolean sent, String email, String error) implements Page {}
