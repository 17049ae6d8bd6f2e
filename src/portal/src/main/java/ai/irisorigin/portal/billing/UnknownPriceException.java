package ai.irisorigin.portal.billing;

/** A subscription at Stripe has a price that is none of ours: what it entitles to, somebody has to find out first. */
class UnknownPriceException extends IllegalStateException {
    UnknownPriceException(String price) {
        super("the price " + price + " is none of ours");
    }
}
