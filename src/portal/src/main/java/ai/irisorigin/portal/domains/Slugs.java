package ai.irisorigin.portal.domains;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The names that an organization may have below the base domain. */
public final class Slugs {

    /** Short enough to be told on the phone, and to name a schema. */
    private static final Pattern GRAMMAR = Pattern.compile("[a-z0-9][a-z0-9-]{0,38}[a-z0-9]");

    /** A hyphen at the third and fourth place is kept for encodings such as {@code xn--} (RFC 5891, section 4.2.3.1). */
    private static final Pattern ENCODED = Pattern.compile("..--.*");

    /** What visitors take for the portal itself, what mail and certificates depend on, and what is wanted for later. */
    private static final Set<String> RESERVED = Set.of(
            "abuse",
            "account",
            "accounts",
            "admin",
            "administrator",
            "api",
            "app",
            "assets",
            "auth",
            "autoconfig",
            "autodiscover",
            "billing",
            "blog",
            "cdn",
            "dashboard",
            "demo",
            "dev",
            "dns",
            "docs",
            "email",
            "files",
            "ftp",
            "health",
            "help",
            "home",
            "hostmaster",
            "imap",
            "internal",
            "iris",
            "iris-origin",
            "irisorigin",
            "localhost",
            "login",
            "mail",
            "metrics",
            "monitoring",
            "mta-sts",
            "mx",
            "no-reply",
            "noreply",
            "ns",
            "ns1",
            "ns2",
            "oauth",
            "operator",
            "payments",
            "platform",
            "pop",
            "portal",
            "postmaster",
            "root",
            "sandbox",
            "secure",
            "security",
            "shop",
            "sign-in",
            "sign-up",
            "smtp",
            "sso",
            "staging",
            "static",
            "status",
            "store",
            "support",
            "system",
            "test",
            "tls",
            "vpn",
            "webhooks",
            "webmail",
            "webmaster",
            "wpad",
            "www");

    private Slugs() {}

    /** Why a name can't be had, whoever has it. */
    public enum Fault {
        MISSING,
        WRONG,
        RESERVED
    }

    public static Optional<Fault> fault(String slug) {
        if (slug.isEmpty()) {
            return Optional.of(Fault.MISSING);
        }
        if (!GRAMMAR.matcher(slug).matches()) {
            return Optional.of(Fault.WRONG);
        }
        return RESERVED.contains(slug) || ENCODED.matcher(slug).matches()
                ? Optional.of(Fault.RESERVED)
                : Optional.empty();
    }
}
