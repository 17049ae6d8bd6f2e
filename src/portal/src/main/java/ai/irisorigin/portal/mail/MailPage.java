package ai.irisorigin.portal.mail;

import ai.irisorigin.portal.web.Page;
import java.util.List;

/**
 * A mail as its reader sees it.
 *
 * @param answerLine stands above all else in a mail that can be answered: what is written above it is the answer; or null
 * @param action words of the link, or null
 * @param href absolute address of the link, or null
 * @param note in small print: how long the link is good, what to do if it was somebody else
 */
@Page.View("mail/message")
public record MailPage(
        String subject,
        String answerLine,
        String heading,
        List<String> paragraphs,
        List<Mail.Link> links,
        String action,
        String href,
        String note)
        implements Page {}
