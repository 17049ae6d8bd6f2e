package ai.irisorigin.stripe.api;

/** The release of Stripe's API that is spoken here. */
public final class ApiVersion {
    public static final String PINNED = "2026-07-29.dahlia";

    private ApiVersion() {}
}
