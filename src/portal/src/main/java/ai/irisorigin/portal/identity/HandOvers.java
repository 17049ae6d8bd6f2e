package ai.irisorigin.portal.identity;

import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.access.SignedIn;
import ai.irisorigin.portal.identity.SecretLinks.Purpose;
import ai.irisorigin.portal.tenancy.PlatformSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * From one organization of a person to another. A session is good on its own host only, so the person carries a secret
 * over, good once and for a minute, and gets a session there ({@link Arrivals}).
 */
@ApplicationScoped
class HandOvers {

    /** Where one arrives; the secret follows. */
    static final String PATH = "/sign-in/hand-over?token=";

    private static final String MINE = "select o.id, o.name, o.slug, m.role from platform.membership m"
            + " join platform.organization o on o.id = m.tenant_id"
            + " where m.person_id = ? and m.active and o.state = 'active' and o.slug <> 'platform'";

    @Inject
    private PlatformSql platform;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** An organization that a person belongs to. */
    record Destination(UUID id, String name, String url, String role) {}

    List<Destination> destinationsOf(SignedIn person) {
        return platform.query(MINE + " order by o.name", this::read, person.person());
    }

    /** The address that leads this person over; empty if they don't belong there. */
    Optional<String> depart(SignedIn person, UUID organization) {
        return platform.query(MINE + " and o.id = ?", this::read, person.person(), organization).stream()
                .findFirst()
                .map(destination -> {
                    var secret = Secret.random();
                    platform.update(
                            "insert into platform.secret_link (tenant_id, id, purpose, token_hash, person_id, expires_at)"
                                    + " values (?, ?, ?, ?, ?, ?)",
                            organization,
                            UUID.randomUUID(),
                            Purpose.HAND_OVER.key(),
                            secret.hash(),
                            person.person(),
                            clock.instant().plus(Purpose.HAND_OVER.life()));
                    return destination.url() + PATH + secret.text();
                });
    }

    private Destination read(ResultSet row) throws SQLException {
        return new Destination(
                row.getObject("id", UUID.class),
                row.getString("name"),
                settings.urlOf(row.getString("slug")),
                row.getString("role"));
    }
}
