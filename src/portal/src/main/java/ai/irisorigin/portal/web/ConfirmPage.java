package ai.irisorigin.portal.web;

/**
 * Asks before something that can not be undone.
 *
 * @param detail the argument of its text; may be empty
 */
@Page.View("web/confirm")
public record ConfirmPage(String what, String subject, String action, String back, String detail) implements Page {

    public ConfirmPage(String what, String subject, String action, String back) {
        this(what, subject, action, back, "");
    }
}
