package ai.irisorigin.portal.identity;

import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/** Signing in by e-mail and password. No transaction is held while a password is hashed. */
@ApplicationScoped
public class SignIns {

    /** The key of a message: after too many failures, one has to wait. */
    public static final String THROTTLED = "identity.sign-in.error.throttled";

    @Inject
    private Throttle throttle;

    @Inject
    private Credentials credentials;

    @Inject
    private Passwords passwords;

    @Inject
    private Sessions sessions;

    /**
     * How it ended.
     *
     * @param secret of the new session, or null
     * @param error the key of a message, or null
     * @param retryAfter until the next try, or null
     */
    record Outcome(Secret secret, String error, Duration retryAfter) {}

    Outcome attempt(String email, String password, String userAgent, Visit visit) {
        Optional<Duration> wait = take(email, visit.address());
        if (wait.isPresent()) {
            return new Outcome(null, THROTTLED, wait.get());
        }
        Optional<Credentials.Credential> proven = prove(email, password, visit);
        if (proven.isEmpty()) {
            return failed("wrong");
        }
        Credentials.Credential credential = proven.get();
        if (credential.membership() == null) {
            return failed("not-member");
        }
        return credential.active()
                ? new Outcome(sessions.open(credential.membership(), userAgent, visit), null, null)
                : failed("deactivated");
    }

    /**
     * Asks for the password of a known person, before what a thief of a session or a mail must not do.
     *
     * @return the key of a message, unless this is the person's password
     */
    public Optional<String> fault(String email, String password, Visit visit) {
        if (password.isEmpty()) {
            return Optional.of("identity.error.password.missing");
        }
        if (take(email, visit.address()).isPresent()) {
            return Optional.of(THROTTLED);
        }
        return prove(email, password, visit).isPresent()
                ? Optional.empty()
                : Optional.of("identity.security.error.current");
    }

    /** Takes the same time whether or not anybody has this e-mail. Only failures count. */
    private Optional<Credentials.Credential> prove(String email, String password, Visit visit) {
        Optional<Credentials.Credential> found = credentials.of(email);
        String hash = found.map(Credentials.Credential::hash).orElse(null);
        if (!passwords.matches(password, hash)) {
            return Optional.empty();
        }
        throttle.forget(Throttle.Limit.SIGN_IN_OF_PERSON, email);
        throttle.giveBack(Throttle.Limit.SIGN_IN_FROM_ADDRESS, visit.address());
        if (passwords.isOutdated(hash)) {
            credentials.rehash(found.get().person(), passwords.hash(password));
        }
        return found;
    }

    private Optional<Duration> take(String email, String address) {
        Optional<Duration> person = throttle.take(Throttle.Limit.SIGN_IN_OF_PERSON, email);
        return person.isPresent() ? person : throttle.take(Throttle.Limit.SIGN_IN_FROM_ADDRESS, address);
    }

    private static Outcome failed(String why) {
        return new Outcome(null, "identity.sign-in.error." + why, null);
    }
}
