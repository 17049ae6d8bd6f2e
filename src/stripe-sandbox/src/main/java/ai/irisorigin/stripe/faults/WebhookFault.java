package ai.irisorigin.stripe.faults;

/**
 * What happens to the delivery of one event.
 *
 * @param copies how often it arrives; 0 for never
 * @param delay in milliseconds, of each copy a little more
 */
public record WebhookFault(int copies, long delay) {}
