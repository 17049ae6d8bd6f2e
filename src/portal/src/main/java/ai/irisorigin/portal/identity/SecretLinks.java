package ai.irisorigin.portal.identity;

import ai.irisorigin.portal.tenancy.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Links that are good once, and not for long. */
@ApplicationScoped
@Transactional
class SecretLinks {

    /** What a link is good for, and how long. */
    enum Purpose {
        PASSWORD("password", Duration.ofHours(1)),
        EMAIL("email", Duration.ofHours(24)),
        VERIFICATION("verification", Duration.ofDays(7)),
        HAND_OVER("hand-over", Duration.ofSeconds(60));

        private final String key;
        private final Duration life;

        Purpose(String key, Duration life) {
            this.key = key;
            this.life = life;
        }

        String key() {
            return key;
        }

        Duration life() {
            return life;
        }
    }

    /**
     * What a link says.
     *
     * @param detail an e-mail
     */
    record Link(UUID person, String detail) {}

    @Inject
    private TenantSql sql;

    @Inject
    private Clock clock;

    /** A new link takes the place of the person's older ones of the same purpose. */
    Secret create(Purpose purpose, UUID person, String detail) {
        withdraw(purpose, person);
        return createAnother(purpose, person, detail);
    }

    /** Beside the person's older ones. */
    Secret createAnother(Purpose purpose, UUID person, String detail) {
        var secret = Secret.random();
        sql.query(
                "insert into platform.secret_link (tenant_id, id, purpose, token_hash, person_id, detail, expires_at)"
                        + " values (platform.current_tenant(), ?, ?, ?, ?, ?, ?) returning 1",
                row -> 1,
                UUID.randomUUID(),
                purpose.key(),
                secret.hash(),
                person,
                detail,
                clock.instant().plus(purpose.life()));
        return secret;
    }

    void withdraw(Purpose purpose, UUID person) {
        sql.query(
                "delete from platform.secret_link where purpose = ? and person_id = ? returning 1",
                row -> 1,
                purpose.key(),
                person);
    }

    /** What the link says, without using it up. */
    Optional<Link> find(Purpose purpose, Secret secret) {
        return read("select person_id, detail from platform.secret_link", "", purpose, secret);
    }

    /** The e-mail that a person is about to have. */
    Optional<String> pending(Purpose purpose, UUID person) {
        return sql
                .query(
                        "select detail from platform.secret_link where purpose = ? and person_id = ? and expires_at > ?",
                        row -> (String) row[0],
                        purpose.key(),
                        person,
                        clock.instant())
                .stream()
                .findFirst();
    }

    /** Uses the link up: of two at once, one gets it. */
    Optional<Link> use(Purpose purpose, Secret secret) {
        return read("delete from platform.secret_link", " returning person_id, detail", purpose, secret);
    }

    private Optional<Link> read(String start, String end, Purpose purpose, Secret secret) {
        return sql
                .query(
                        start + " where purpose = ? and token_hash = ? and expires_at > ?" + end,
                        row -> new Link((UUID) row[0], (String) row[1]),
                        purpose.key(),
                        secret.hash(),
                        clock.instant())
                .stream()
                .findFirst();
    }
}
