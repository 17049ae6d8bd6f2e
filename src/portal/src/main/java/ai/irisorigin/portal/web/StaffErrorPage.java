package ai.irisorigin.portal.web;

/**
 * The same as {@link ErrorPage} for somebody who is signed in: with the menu, so that they are not lost.
 *
 * @param status the HTTP status
 * @param kind names the messages {@code error.<kind>.title}, {@code .text} and {@code .next}
 * @param requestId finds this request in the log
 */
@Page.View("web/staff-error")
record StaffErrorPage(int status, String kind, String requestId) implements Page {}
