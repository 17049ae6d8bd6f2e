package ai.irisorigin.portal.web;

/** Asks before something that can not be undone. */
@Page.View("web/confirm")
public record ConfirmPage(String what, String subject, String action, String back) implements Page {}
