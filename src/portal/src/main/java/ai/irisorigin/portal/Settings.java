package ai.irisorigin.portal;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The installation's settings, read from the environment; {@code server-config/portal.env.example} lists them all. */
@ApplicationScoped
public class Settings {

    private final Config config = ConfigProvider.getConfig();

    private final String baseDomain = text("PORTAL_BASE_DOMAIN").orElse("localhost");
    private final boolean demo = text("PORTAL_MODE").orElse("production").equals("demo");
    private final URI url = URI.create(
            text("PORTAL_URL").orElse("http://localhost:" + text("PORTAL_PORT").orElse("8080")));
    private final AddressRanges trustedProxies =
            AddressRanges.parse(text("TRUSTED_PROXIES").orElse(""));
    private final AddressRanges internalClients =
            AddressRanges.parse(text("INTERNAL_CLIENTS").orElse(""));

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
        return url.getScheme() + "://" + slug + "." + baseDomain + (url.getPort() < 0 ? "" : ":" + url.getPort());
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

    public Login owner() {
        return new Login(required("DATABASE_OWNER_USER"), required("DATABASE_OWNER_PASSWORD"));
    }

    public Login application() {
        return new Login(required("DATABASE_USER"), required("DATABASE_PASSWORD"));
    }

    /** The role for work across tenants. */
    public Login platform() {
        return new Login(
                text("DATABASE_PLATFORM_USER").orElse("portal_platform"),
                text("DATABASE_PLATFORM_PASSWORD").orElseGet(() -> required("DATABASE_PASSWORD")));
    }

    /** Bytes that rendered anonymous pages may take in memory; 0 renders every page anew (for measuring). */
    public long pageCacheBytes() {
        return text("PORTAL_PAGE_CACHE_MB").map(Long::parseLong).orElse(128L) << 20;
    }

    public Optional<String> text(String name) {
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
