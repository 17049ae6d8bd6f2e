package ai.irisorigin.portal.mail;

import ai.irisorigin.portal.web.Page;
import java.util.List;

/** What the mail catcher holds, newest first. */
@Page.View("mail/caught")
public record CaughtMailsPage(List<Row> mails) implements Page {

    /**
     * One mail.
     *
     * @param time in the reader's language
     * @param host of the site that wrote it
     */
    public record Row(String href, String to, String from, String subject, String time, String host) {}
}
