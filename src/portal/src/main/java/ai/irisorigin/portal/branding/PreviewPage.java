package ai.irisorigin.portal.branding;

import ai.irisorigin.portal.web.Framing;
import ai.irisorigin.portal.web.Page;
import java.time.Instant;

/**
 * What somebody sees who follows a preview's link: the portal's own banner, and the organization's page in a frame, where no
 * theme can reach the banner.
 *
 * @param theme its title
 * @param until when the link expires
 */
@Page.View(value = "branding/preview", secret = true)
public record PreviewPage(String theme, String version, Instant until, String frame) implements Page, Framing {}
