package ai.irisorigin.portal;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The installation's settings, read from the environment; {@code server-config/portal.env.example} lists them all. */
@ApplicationScoped
public class Settings {

    private final Config config;

    private final String baseDomain;
    private final boolean demo;
    private final URI url;
    private final AddressRanges trustedProxies;
    private final AddressRanges internalClients;

    public Settings() {
        this(ConfigProvider.getConfig());
    }

    Settings(Config config) {
        this.config = config;
        baseDomain = text("PORTAL_BASE_DOMAIN").orElse("localhost");
        demo = text("PORTAL_MODE").orElse("production").equals("demo");
        url = URI.create(text("PORTAL_URL")
                .orElse("http://localhost:" + text("PORTAL_PORT").orElse("8080")));
        trustedProxies = AddressRanges.parse(text("TRUSTED_PROXIES").orElse(""));
        internalClients = AddressRanges.parse(text("INTERNAL_CLIENTS").orElse(""));
    }

    public boolean demo() {
        return demo;
    }

    /** Organizations answer at {@code slug.baseDomain}, the platform at the base domain itself. */
    public String baseDomain() {
        return baseDomain;
    }

    /** Scheme, host and port of the platform host, for links. */
    public URI url() {
        return url;
    }

    /** The address of an organization, with the platform's scheme and port. */
    public String urlOf(String slug) {
        return urlAt(slug + "." + baseDomain);
    }

    /** The address of any of our hosts, however a visitor came to it. */
    public String urlAt(String host) {
        return url.getScheme() + "://" + host + (url.getPort() < 0 ? "" : ":" + url.getPort());
    }

    /** Peers whose X-Forwarded-* headers count. */
    public AddressRanges trustedProxies() {
        return trustedProxies;
    }

    /** Peers besides loopback that may ask the inside-only addresses. */
    public AddressRanges internalClients() {
        return internalClients;
    }

    public String databaseUrl() {
        return required("DATABASE_URL");
    }

    /** Owns the tables and migrates them. */
    public Login owner() {
        return login("DATABASE_OWNER", "portal_owner");
    }

    /** Serves one organization at a time. */
    public Login application() {
        return login("DATABASE", "portal_app");
    }

    /** Works across organizations. */
    public Login platform() {
        return login("DATABASE_PLATFORM", "portal_platform");
    }

    private Login login(String prefix, String user) {
        return new Login(
                text(prefix + "_USER").orElse(user),
                text(prefix + "_PASSWORD").orElseGet(() -> required("DATABASE_PASSWORD")));
    }

    /** Bytes that rendered anonymous pages may take in memory; 0 renders every page anew (for measuring). */
    public long pageCacheBytes() {
        return text("PORTAL_PAGE_CACHE_MB").map(Long::parseLong).orElse(128L) << 20;
    }

    /** Hosts with private addresses that plugins may talk to all the same, also without TLS. */
    public List<String> pluginPrivateHosts() {
        return text("PLUGIN_PRIVATE_HOSTS")
                .map(hosts -> List.of(hosts.strip().split("\\s*,\\s*", -1)))
                .orElse(demo ? List.of("127.0.0.1") : List.of());
    }

    /** A folder of themes that somebody works on, shown as they are saved; in demo mode only. */
    public Optional<Path> themesFolder() {
        return demo ? text("PORTAL_THEMES").map(Path::of).filter(Files::isDirectory) : Optional.empty();
    }

    /** Where mails go; empty if there is nowhere, so that they wait. */
    public Optional<MailServer> smtp() {
        return text("SMTP_URL").map(MailServer::parse);
    }

    /** Who mails come from. */
    public String mailFrom() {
        return text("MAIL_FROM").orElse("no-reply@" + baseDomain);
    }

    /** The mailbox that answers by e-mail come to; empty if mails can't be answered. */
    public Optional<MailServer> mailInbox() {
        return text("MAIL_INBOX_URL").map(MailServer::parse);
    }

    /** Where that mailbox gets its mail, without the part after "+" that tells one answer from another. */
    public Optional<String> mailReplyTo() {
        return text("MAIL_REPLY_TO");
    }

    /** Empty if there is no Stripe, so that whatever it is to be told waits. */
    public Optional<String> stripeKey() {
        return text("STRIPE_API_KEY");
    }

    /** Where Stripe's API is, if it is not Stripe's own. */
    public Optional<String> stripeBase() {
        return text("STRIPE_API_BASE").map(base -> base.replaceFirst("/+$", ""));
    }

    /** What Stripe signs its events with; empty if none are taken. */
    public Optional<String> stripeWebhookSecret() {
        return text("STRIPE_WEBHOOK_SECRET");
    }

    /** How long customers are served after a payment has failed. */
    public Duration paymentGrace() {
        return Duration.ofDays(text("PAYMENT_GRACE_DAYS").map(Long::parseLong).orElse(14L));
    }

    /** Percent off the monthly price for whoever pays for this interval ahead. */
    public int discount(String interval) {
        return switch (interval) {
            case "quarterly" -> percent("DISCOUNT_QUARTERLY", 10);
            case "annually" -> percent("DISCOUNT_ANNUALLY", 17);
            default -> 0;
        };
    }

    private int percent(String name, int otherwise) {
        return text(name).map(Integer::parseInt).orElse(otherwise);
    }

    /** What a plan costs for an interval, in cents, if it isn't what the discounts make it. */
    public Optional<Long> price(String plan, String interval) {
        return text("PRICE_" + (plan + "_" + interval).toUpperCase(Locale.ROOT)).map(Long::parseLong);
    }

    /** Who is invited to operate the platform, as long as nobody does. */
    public Optional<String> firstOperator() {
        return text("PORTAL_OPERATOR_EMAIL");
    }

    /** In demo mode, the mailbox that all mails end up in. */
    public Optional<MailServer> mailCatcher() {
        return demo ? text("MAIL_CATCHER").map(MailServer::parse) : Optional.empty();
    }

    /** What this installation signs with, the newest first; a demo without one has one that everybody knows. */
    public List<byte[]> secretKeys() {
        return text("PORTAL_SECRET_KEY")
                .map(keys -> Stream.of(keys.split(",", -1))
                        .map(key -> Base64.getDecoder().decode(key.strip()))
                        .toList())
                .orElseGet(() -> List.of(new byte[32]));
    }

    /** What keeps this installation from starting, each in one sentence; empty if nothing does. */
    public List<String> obstacles() {
        var obstacles = new ArrayList<String>();
        String stripeKey = text("STRIPE_API_KEY").orElse("");
        if (demo) {
            if (stripeKey.matches("(sk|rk)_live_.*")) {
                obstacles.add("PORTAL_MODE is demo, but STRIPE_API_KEY is a live key.");
            }
        } else {
            for (String name : List.of("PORTAL_SECRET_KEY", "DATABASE_URL", "STRIPE_API_KEY", "SMTP_URL")) {
                if (text(name).isEmpty()) {
                    obstacles.add(name + " is not set.");
                }
            }
            text("STRIPE_API_BASE")
                    .filter(base -> !base.matches("https://api\\.stripe\\.com/?"))
                    .ifPresent(base -> obstacles.add("STRIPE_API_BASE is not Stripe's: " + base + "."));
        }
        text("PORTAL_SECRET_KEY")
                .filter(keys -> Stream.of(keys.split(",", -1)).anyMatch(key -> !isSecretKey(key.strip())))
                .ifPresent(keys -> obstacles.add("PORTAL_SECRET_KEY needs 32 bytes in Base64."));
        text("SMTP_URL").flatMap(Settings::whatIsWrong).ifPresent(obstacles::add);
        addObstaclesOfAnswers(obstacles);
        if (!isAddress(mailFrom())) {
            obstacles.add("MAIL_FROM is not an address like no-reply@portal.example.com.");
        }
        obstaclesOfPrices().forEach(obstacles::add);
        firstOperator()
                .filter(email -> !isAddress(email))
                .ifPresent(email -> obstacles.add("PORTAL_OPERATOR_EMAIL is not an address like you@example.com."));
        return obstacles;
    }

    private Stream<String> obstaclesOfPrices() {
        Stream<String> discounts = Stream.of("DISCOUNT_QUARTERLY", "DISCOUNT_ANNUALLY")
                .filter(name ->
                        text(name).filter(value -> !value.matches("\\d{1,2}")).isPresent())
                .map(name -> name + " is not a percentage from 0 to 99.");
        Stream<String> grace = text("PAYMENT_GRACE_DAYS")
                .filter(days -> !days.matches("\\d{1,3}"))
                .map(days -> "PAYMENT_GRACE_DAYS is not a number of days.")
                .stream();
        Stream<String> prices = StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith("PRICE_"))
                .filter(name ->
                        text(name).filter(value -> !value.matches("\\d{1,9}")).isPresent())
                .map(name -> name + " is not an amount in cents.");
        return Stream.of(discounts, grace, prices).flatMap(faults -> faults);
    }

    private static Optional<String> whatIsWrong(String smtpUrl) {
        try {
            return MailServer.parse(smtpUrl).holdsMailboxes()
                    ? Optional.of("SMTP_URL is the address of a mailbox.")
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(
                    "SMTP_URL is not like smtp://user:password@mail.example.com:587: " + e.getMessage() + ".");
        }
    }

    private void addObstaclesOfAnswers(List<String> obstacles) {
        if (text("MAIL_INBOX_URL").isPresent() != mailReplyTo().isPresent()) {
            obstacles.add("MAIL_INBOX_URL and MAIL_REPLY_TO need each other.");
        }
        text("MAIL_INBOX_URL")
                .filter(url -> !isMailbox(url))
                .ifPresent(
                        url -> obstacles.add("MAIL_INBOX_URL is not like imaps://user:password@mail.example.com:993."));
        // The local part has 64 octets (RFC 5321, section 4.5.3.1.1), of which a plus and a token take 33.
        mailReplyTo()
                .filter(address -> !address.matches("[A-Za-z0-9._-]{1,31}@[A-Za-z0-9.-]{1,190}"))
                .ifPresent(address -> obstacles.add("MAIL_REPLY_TO is not an address like replies@portal.example.com,"
                        + " or has more than 31 letters before the @."));
    }

    private static boolean isAddress(String text) {
        return text.matches("[^@\\s<>\",;]+@[^@\\s<>\",;]+");
    }

    private static boolean isMailbox(String url) {
        try {
            return MailServer.parse(url).holdsMailboxes();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isSecretKey(String text) {
        try {
            return Base64.getDecoder().decode(text).length == 32;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Optional<String> text(String name) {
        return config.getOptionalValue(name, String.class).filter(value -> !value.isBlank());
    }

    private String required(String name) {
        return text(name).orElseThrow(() -> new IllegalStateException(name + " is not set"));
    }

    /** A role of the database and its password. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }
}
