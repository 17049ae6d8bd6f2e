package ai.irisorigin.stripe.hosted;

/** Nothing is at this address. */
final class PageNotFound extends RuntimeException {}
