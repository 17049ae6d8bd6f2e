package ai.irisorigin.portal.mail;

import ai.irisorigin.portal.web.Page;
import ai.irisorigin.portal.web.SafeHtml;
import java.util.List;

/**
 * One mail that was caught, with all that its reader would not see.
 *
 * @param text the plain part, its links made clickable
 * @param frame shows the HTML part, walled off from this page; or null
 */
@Page.View("mail/caught-one")
public record CaughtMailPage(String subject, List<Header> headers, SafeHtml text, SafeHtml frame) implements Page {

    public record Header(String name, String value) {}
}
