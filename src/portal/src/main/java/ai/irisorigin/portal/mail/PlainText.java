package ai.irisorigin.portal.mail;

import java.util.ArrayList;

/** A mail for readers without HTML (RFC 3676 is not used: each paragraph is one line, and readers wrap it). */
final class PlainText {

    private PlainText() {}

    static String of(MailPage page, String sender, String home) {
        var blocks = new ArrayList<String>();
        if (page.answerLine() != null) {
            blocks.add(page.answerLine());
        }
        blocks.add(page.heading());
        blocks.addAll(page.paragraphs());
        page.links().forEach(link -> blocks.add(link.label() + "\n" + link.href()));
        if (page.href() != null) {
            blocks.add(page.action() + ":\n" + page.href());
        }
        blocks.add(page.note());
        // What stands before every signature since Usenet: readers know to grey it out.
        return String.join("\n\n", blocks) + "\n\n-- \n" + sender + "\n" + home + "\n";
    }
}
