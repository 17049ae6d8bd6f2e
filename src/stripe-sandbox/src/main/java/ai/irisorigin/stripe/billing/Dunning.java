package ai.irisorigin.stripe.billing;

import ai.irisorigin.stripe.api.Parameters;
import ai.irisorigin.stripe.store.Resource;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * When a failed payment is tried again, and what happens once all tries are over. Real Stripe chooses the moments by what it has
 * learnt (Smart Retries: eight tries in two weeks); this fixed schedule only imitates that.
 */
public final class Dunning {
    private static final List<Integer> DAYS_AFTER_THE_FIRST_FAILURE = List.of(1, 3, 5, 7, 9, 11, 14);

    /** What becomes of a subscription that nobody paid for. */
    public enum End {
        CANCELED,
        UNPAID,
        PAST_DUE
    }

    private End end = End.CANCELED;

    End end() {
        return end;
    }

    /** Answers {@code /sandbox/dunning}. */
    public Resource set(Parameters parameters) {
        String chosen = parameters.oneOf("end", "canceled", "canceled", "unpaid", "past_due");
        end = End.valueOf(chosen.toUpperCase(Locale.ROOT));
        return describe();
    }

    public Resource describe() {
        return new Resource()
                .set("end", end.name().toLowerCase(Locale.ROOT))
                .set("days_after_the_first_failure", DAYS_AFTER_THE_FIRST_FAILURE);
    }

    OptionalLong next(long firstFailure, long attempts) {
        return attempts > DAYS_AFTER_THE_FIRST_FAILURE.size()
                ? OptionalLong.empty()
                : OptionalLong.of(
                        firstFailure + TimeUnit.DAYS.toSeconds(DAYS_AFTER_THE_FIRST_FAILURE.get((int) attempts - 1)));
    }
}
