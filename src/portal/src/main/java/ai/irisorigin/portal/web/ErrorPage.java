package ai.irisorigin.portal.web;

/**
 * What went wrong, why, and what next.
 *
 * @param status the HTTP status
 * @param kind names the messages {@code error.<kind>.title}, {@code .text} and {@code .next}
 * @param requestId finds this request in the log
 */
@Page.View("web/error")
public record ErrorPage(int status, String kind, String requestId) implements Page {

    /** All of the organization's pages say this, so none of them leads anywhere. */
    public boolean isClosed() {
        return kind.equals("canceled") || kind.equals("closed");
    }
}
