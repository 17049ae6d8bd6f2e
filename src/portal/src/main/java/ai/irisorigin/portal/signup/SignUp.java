package ai.irisorigin.portal.signup;

import ai.irisorigin.portal.access.Plan;
import ai.irisorigin.portal.billing.BillingInterval;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody asked for with the form, and nothing is wrong with.
 *
 * @param once of the form: the same once more is a second click, or a reload
 */
record SignUp(
        UUID once,
        String name,
        String slug,
        String email,
        String password,
        Plan plan,
        BillingInterval interval,
        String language) {

    /** The same form for the same address means the same organization, as often as it is sent. */
    UUID organization() {
        return UUID.nameUUIDFromBytes((once + " " + slug).getBytes(StandardCharsets.UTF_8));
    }

    /** What to call the owner until they say: {@code ada.lovelace@example.com} is Ada Lovelace. */
    String owner() {
        String mailbox = email.substring(0, email.indexOf('@'));
        String called = Stream.of(mailbox.split("[^\\p{L}\\p{M}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
        return called.isEmpty() ? mailbox : called;
    }

    @Override
    public String toString() {
        return slug;
    }
}
