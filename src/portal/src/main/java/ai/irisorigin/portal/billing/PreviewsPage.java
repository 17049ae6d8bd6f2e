package ai.irisorigin.portal.billing;

import ai.irisorigin.portal.web.Page;
import java.util.List;

/**
 * What customers see in the states that nobody wants to be in.
 *
 * @param states name the messages {@code billing.previews.<state>}: past-due, paused, canceled, over-limit
 * @param graceDays so long customers are served after a payment has failed
 */
@Page.View("billing/previews")
public record PreviewsPage(List<State> states, long graceDays) implements Page {

    /** One of them, and where it is shown; null if there is nothing to see. */
    public record State(String preview, String href) {}
}
