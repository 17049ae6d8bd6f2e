package ai.irisorigin.portal.mail;

import ai.irisorigin.portal.web.Page;
import java.util.List;

/**
 * What the mail catcher holds, newest first.
 *
 * @param cut if it holds more than is shown; else null
 */
@Page.View("mail/caught")
public record CaughtMailsPage(List<Row> mails, Cut cut) implements Page {

    /**
     * One mail.
     *
     * @param time in the reader's language
     * @param host of the site that wrote it
     */
    public record Row(String href, String to, String from, String subject, String time, String host) {}

    /** How many are shown, and of how many. */
    public record Cut(int shown, int all) {}
}
