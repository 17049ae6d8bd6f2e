package ai.irisorigin.portal.identity;

import ai.irisorigin.portal.tenancy.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** E-mails and passwords. No entity: they are reached by a few functions of the database, and by nothing else. */
@ApplicationScoped
@Transactional
public class Credentials {

    @Inject
    private TenantSql sql;

    /**
     * Who has this e-mail, wherever they belong.
     *
     * @param membership of the current organization, or null
     */
    public record Credential(UUID person, String hash, UUID membership, boolean active) {}

    public Optional<Credential> of(String email) {
        return sql
                .query(
                        "select person_id, password_hash, membership_id, active from platform.credential_of(?)",
                        row -> new Credential(
                                (UUID) row[0], (String) row[1], (UUID) row[2], Boolean.TRUE.equals(row[3])),
                        email)
                .stream()
                .findFirst();
    }

    /** Whether the person may come into the current organization, as a member or by an invitation. */
    boolean isAtHome(Credential credential) {
        return credential.membership() != null
                ? credential.active()
                : sql.query("select platform.belongs_here(?)", row -> (Boolean) row[0], credential.person())
                        .get(0);
    }

    /** A new person; empty if the e-mail is somebody's. */
    public Optional<UUID> enroll(String email, String hash) {
        return Optional.ofNullable(sql.query("select platform.enroll(?, ?)", row -> (UUID) row[0], email, hash)
                .get(0));
    }

    /** The same, of somebody who has not shown yet that the e-mail is theirs. */
    public Optional<UUID> enrollUnverified(String email, String hash) {
        return Optional.ofNullable(
                sql.query("select platform.enroll_unverified(?, ?)", row -> (UUID) row[0], email, hash)
                        .get(0));
    }

    /** Whether a member has shown that their e-mail is theirs. */
    boolean isVerified(UUID person) {
        return sql.query(
                        "select verified from platform.membership where person_id = ?", row -> (Boolean) row[0], person)
                .contains(true);
    }

    /** The person has read a mail at this address; false if it is theirs no more. */
    boolean verify(UUID person, String email) {
        return sql.query("select platform.verify_email(?, ?)", row -> (Boolean) row[0], person, email)
                .get(0);
    }

    /** Ends all sessions of the person but this one (or null), and what secret links there are. */
    boolean change(UUID person, String hash, UUID keptSession) {
        return sql.query(
                        "select platform.change_password(?, ?, cast(? as uuid))",
                        row -> (Boolean) row[0],
                        person,
                        hash,
                        keptSession)
                .get(0);
    }

    void rehash(UUID person, String hash) {
        sql.query("select platform.rehash_password(?, ?)", row -> true, person, hash);
    }

    /** False if somebody else has the address. */
    boolean changeEmail(UUID person, String email) {
        return sql.query("select platform.change_email(?, ?)", row -> (Boolean) row[0], person, email)
                .get(0);
    }
}
