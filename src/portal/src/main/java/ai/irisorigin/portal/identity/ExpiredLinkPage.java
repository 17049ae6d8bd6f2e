package ai.irisorigin.portal.identity;

import ai.irisorigin.portal.web.Page;

/** A link from a mail that was used, has expired or never was; says how to get another. */
@Page.View("identity/expired-link")
public record ExpiredLinkPage(String link) implements Page {}
