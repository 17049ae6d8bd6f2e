package ai.irisorigin.portal.branding;

import ai.irisorigin.portal.web.Page;

/**
 * Why a preview shows nothing.
 *
 * @param reason "expired", "unknown" or "refused": names messages
 * @param framed whether it stands in the frame, below the banner
 */
@Page.View(value = "branding/preview-end", secret = true)
public record PreviewEndPage(String reason, boolean framed) implements Page {}
