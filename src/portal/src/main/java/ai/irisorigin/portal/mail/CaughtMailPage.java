package ai.irisorigin.portal.mail;

import ai.irisorigin.portal.web.Page;
import ai.irisorigin.portal.web.SafeHtml;
import java.util.List;

/**
 * One mail that was caught, with all that its reader would not see.
 *
 * @param text the plain part, its links made clickable
 * @param frame shows the HTML part, walled off from this page; or null
 * @param answer the form to answer it, or null if nobody reads answers
 */
@Page.View("mail/caught-one")
public record CaughtMailPage(String subject, List<Header> headers, SafeHtml text, SafeHtml frame, Answer answer)
        implements Page {

    public record Header(String name, String value) {}

    /**
     * As the mail's reader would answer in a mail program.
     *
     * @param to the address that the answer goes to
     * @param error key of a message, or null
     * @param sent whether one has just been sent
     */
    public record Answer(String href, String from, String to, String text, String error, boolean sent) {}
}
