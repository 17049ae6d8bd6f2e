package ai.irisorigin.portal.billing;

import ai.irisorigin.portal.Settings;
import com.stripe.Stripe;
import com.stripe.StripeClient;
import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.CardException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import com.stripe.service.V1Services;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** The one client that talks to Stripe, and what its failures mean to us. */
@ApplicationScoped
class StripeConnection {

    private static final int CONNECT_TIMEOUT = 5_000;
    private static final int READ_TIMEOUT = 20_000;
    private static final int MOMENT = 1_500;

    @Inject
    private Settings settings;

    private volatile StripeClient client;

    /** Something that is asked of Stripe. */
    @FunctionalInterface
    interface Call<T> {
        T on(V1Services stripe) throws StripeException;
    }

    /** @throws BillingAwayException if it may work later */
    <T> T call(Call<T> call) {
        try {
            return call.on(services());
        } catch (StripeException e) {
            throw translated(e);
        }
    }

    /** Empty if Stripe refuses what was said, with this code ("Error codes"). */
    <T> Optional<T> unless(String code, Call<T> call) {
        try {
            return Optional.of(call.on(services()));
        } catch (StripeException e) {
            if (code.equals(e.getCode())) {
                return Optional.empty();
            }
            throw translated(e);
        }
    }

    /** What a bank may refuse. */
    void charge(Call<?> call) throws DeclinedException {
        try {
            call.on(services());
        } catch (CardException e) {
            throw new DeclinedException(Optional.ofNullable(e.getDeclineCode()).orElse("generic_decline"), e);
        } catch (StripeException e) {
            throw translated(e);
        }
    }

    /** Stripe does what has this key once, however often it is asked within a day. */
    static RequestOptions key(Object... parts) {
        var words = new StringBuilder("iris");
        for (Object part : parts) {
            words.append(':').append(part);
        }
        return RequestOptions.builder().setIdempotencyKey(words.toString()).build();
    }

    /** Stripe answers within a moment, or is away. */
    static RequestOptions soon() {
        return RequestOptions.builder()
                .setConnectTimeout(MOMENT)
                .setReadTimeout(MOMENT)
                .setMaxNetworkRetries(0)
                .build();
    }

    private static RuntimeException translated(StripeException e) {
        boolean away = e instanceof ApiConnectionException
                || e instanceof RateLimitException
                || (e.getStatusCode() != null && e.getStatusCode() >= 500);
        return away ? new BillingAwayException(e) : new IllegalStateException(e);
    }

    private V1Services services() {
        if (client == null) {
            client = connect();
        }
        return client.v1();
    }

    private StripeClient connect() {
        // It would write a file to the home directory.
        Stripe.enableTelemetry = false;
        var builder = StripeClient.builder()
                .setApiKey(
                        settings.stripeKey().orElseThrow(() -> new BillingAwayException("STRIPE_API_KEY is not set")))
                .setConnectTimeout(CONNECT_TIMEOUT)
                .setReadTimeout(READ_TIMEOUT)
                .setMaxNetworkRetries(2);
        // Each of them, or a call could leave for the real service.
        settings.stripeBase().ifPresent(base -> builder.setApiBase(base)
                .setMeterEventsBase(base)
                .setFilesBase(base)
                .setConnectBase(base));
        return builder.build();
    }
}
