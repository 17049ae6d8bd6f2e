package ai.irisorigin.portal.identity;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Passwords: which are good enough (NIST SP 800-63B, section 3.1.1.2: length and a list of common ones, no rules of
 * composition), and how they are hashed (OWASP Password Storage Cheat Sheet: Argon2id, 19 MiB, 2 iterations, 1 lane).
 */
@ApplicationScoped
public class Passwords {

    static final int SHORTEST = 10;
    static final int LONGEST = 128;

    /** Bytes. */
    private static final int SALT = 16;

    private static final Argon2Function CURRENT = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

    /** A hash takes a core and 19 MiB: more at once than there are cores would only take memory. */
    private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors());

    /** Not computed, which would keep every start waiting: it only has to take as long to be compared with. */
    private final String nobodys = "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
            .formatted(
                    CURRENT.getMemory(),
                    CURRENT.getIterations(),
                    CURRENT.getParallelism(),
                    noise(SALT),
                    noise(CURRENT.getOutputLength()));

    private Set<String> common;

    @PostConstruct
    void load() {
        try {
            common = new HashSet<>(StandardDictionaries.PASSWORDS_LOADER
                    .load()
                    .getRankedDictionary()
                    .keySet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The key of a message that says why this person can't have this password. */
    public Optional<String> fault(String password, String email) {
        String lower = password.toLowerCase(Locale.ROOT);
        String name = email.substring(0, Math.max(0, email.indexOf('@')));
        if (password.isEmpty()) {
            return Optional.of("identity.error.password.missing");
        }
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("identity.error.password.short");
        }
        if (password.length() > LONGEST) {
            return Optional.of("identity.error.password.long");
        }
        if (name.length() >= 4 && lower.contains(name)) {
            return Optional.of("identity.error.password.same");
        }
        return isCommon(lower) ? Optional.of("identity.error.password.common") : Optional.empty();
    }

    /** Also with the usual decoration around it, or twice: {@code Password2026!} is {@code password}. */
    private boolean isCommon(String lower) {
        String core = lower.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "").replaceAll("^(.+?)\\1+$", "$1");
        return common.contains(lower)
                || common.contains(core)
                || lower.codePoints().distinct().count() < 4;
    }

    public String hash(String password) {
        return withCore(() -> Password.hash(normal(password))
                .addRandomSalt(SALT)
                .with(CURRENT)
                .getResult());
    }

    /** Takes the same time if there is no hash to compare with. */
    boolean matches(String password, String hash) {
        String compared = hash == null ? nobodys : hash;
        boolean same = password.length() <= LONGEST
                && withCore(() ->
                        Password.check(normal(password), compared).with(Argon2Function.getInstanceFromHash(compared)));
        return same && hash != null;
    }

    /** Whether the hash was made by other parameters than today's. */
    boolean isOutdated(String hash) {
        return !Argon2Function.getInstanceFromHash(hash).equals(CURRENT);
    }

    private static String noise(int bytes) {
        byte[] noise = new byte[bytes];
        new SecureRandom().nextBytes(noise);
        return Base64.getEncoder().withoutPadding().encodeToString(noise);
    }

    /** However a keyboard composes a letter, it is the same password. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private <T> T withCore(Supplier<T> work) {
        cores.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            cores.release();
        }
    }
}
