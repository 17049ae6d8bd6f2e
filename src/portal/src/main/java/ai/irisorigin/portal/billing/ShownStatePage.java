package ai.irisorigin.portal.billing;

import ai.irisorigin.portal.web.Framing;
import ai.irisorigin.portal.web.Page;

/**
 * What customers would see, in a frame below the portal's own banner.
 *
 * @param preview names the message {@code billing.previews.<preview>}
 */
@Page.View("billing/shown-state")
public record ShownStatePage(String preview, String frame) implements Page, Framing {}
