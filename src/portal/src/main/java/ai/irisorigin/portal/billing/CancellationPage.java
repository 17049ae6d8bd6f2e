package ai.irisorigin.portal.billing;

import ai.irisorigin.portal.web.Page;
import java.time.Instant;
import java.util.List;

/**
 * Asks why, before a subscription is canceled.
 *
 * @param end until when it goes on
 * @param reasons name the messages {@code billing.cancellation.<reason>}
 */
@Page.View("billing/cancellation")
public record CancellationPage(Instant end, List<String> reasons, Form form, Errors errors) implements Page {

    public record Form(String reason, String comment) {}

    public record Errors(boolean any, String reason, String comment) {}
}
