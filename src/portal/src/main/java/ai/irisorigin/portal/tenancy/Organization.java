package ai.irisorigin.portal.tenancy;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * A customer of the operator; in technical words, a tenant.
 *
 * <p>It is created by sign-up or by a reseller, gets the host {@code slug.PORTAL_BASE_DOMAIN} at once and may add domains of
 * its own. Its rows live in one schema: {@code shared} together with most others, or one of its own. The operator may
 * suspend it (503 for everyone) and lift the suspension. Each change of what its public pages show raises its revision,
 * so whatever was rendered before is never shown again.
 *
 * @param schema the schema with its rows
 * @param language language of visitors who ask for none that we have
 * @param revision grows with each change of its public rows
 */
public record Organization(
        UUID id,
        String slug,
        String name,
        String plan,
        String schema,
        String language,
        ZoneId timeZone,
        boolean suspended,
        Standing standing,
        long revision) {

    public static final String SHARED_SCHEMA = "shared";

    /** The operator's own: its people sign in at the platform's host, and its name leads nowhere else. */
    public static final Organization PLATFORM = new Organization(
            new UUID(0, 0),
            "platform",
            "Iris Origin",
            "enterprise_plus",
            SHARED_SCHEMA,
            "en",
            ZoneOffset.UTC,
            false,
            Standing.ENTITLED,
            1);
}
