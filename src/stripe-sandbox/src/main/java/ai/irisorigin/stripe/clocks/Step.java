package ai.irisorigin.stripe.clocks;

/**
 * Something that becomes due.
 *
 * @param at in seconds
 */
public record Step(long at, Runnable work) {}
