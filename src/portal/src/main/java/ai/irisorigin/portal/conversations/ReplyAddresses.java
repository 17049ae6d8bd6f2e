package ai.irisorigin.portal.conversations;

import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.mail.Mail;
import ai.irisorigin.portal.tenancy.Organization;
import ai.irisorigin.portal.tenancy.Organizations;
import ai.irisorigin.portal.tenancy.PlatformSql;
import ai.irisorigin.portal.tenancy.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Addresses that answer a mail: {@code replies+<token>@...} (RFC 5233). Each mail has one of its own, and whoever it was
 * sent to is who answers there. It opens nothing: one can write by it, and read nothing.
 */
@ApplicationScoped
@Transactional
public class ReplyAddresses {

    private static final Duration LIFE = Duration.ofDays(180);
    private static final Duration REMEMBERED = Duration.ofDays(180);
    private static final int LETTERS = 32;

    /** 32 letters, each for five bits, that survive being written in capitals (RFC 4648, section 6, in lower case). */
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private TenantSql sql;

    @Inject
    private PlatformSql platform;

    @Inject
    private Organizations organizations;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * What an address stands for.
     *
     * @param member who answers there; null for the customer
     */
    public record Addressee(UUID conversation, UUID member) {}

    /** What a mail about the conversation says of where it belongs; {@code member} is who gets it, null the customer. */
    Mail.Topic topic(Conversation conversation, UUID member) {
        return new Mail.Topic(
                conversation.id(),
                settings.mailReplyTo()
                        .map(address -> with(token(conversation, member), address))
                        .orElse(null));
    }

    /** Whose conversation a token leads to, or led to not long ago. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Optional<Organization> organizationOf(String token) {
        return platform
                .query(
                        "select tenant_id from platform.reply_address where token_hash = ?",
                        row -> row.getObject(1, UUID.class),
                        (Object) hash(token))
                .stream()
                .findFirst()
                .flatMap(organizations::byId);
    }

    /** Empty if it is none of the current organization's, or has expired. */
    public Optional<Addressee> find(String token) {
        return sql
                .query(
                        "select cast(conversation_id as text), cast(membership_id as text) from platform.reply_address"
                                + " where token_hash = ? and expires_at > ?",
                        row -> new Addressee(uuid(row[0]), uuid(row[1])),
                        hash(token),
                        clock.instant())
                .stream()
                .findFirst();
    }

    /** Expired addresses are known for a while, so that who still writes there can be told where to write instead. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void forgetOld() {
        platform.update(
                "delete from platform.reply_address where expires_at < ?",
                clock.instant().minus(REMEMBERED));
    }

    private String token(Conversation conversation, UUID member) {
        var token = new StringBuilder();
        RANDOM.ints(LETTERS, 0, ALPHABET.length()).mapToObj(ALPHABET::charAt).forEach(token::append);
        sql.query(
                "insert into platform.reply_address (tenant_id, token_hash, conversation_id, membership_id, expires_at)"
                        + " values (platform.current_tenant(), ?, ?, cast(? as uuid), ?) returning 1",
                row -> 1,
                hash(token.toString()),
                conversation.id(),
                member == null ? null : member.toString(),
                clock.instant().plus(LIFE));
        return token.toString();
    }

    private static String with(String token, String address) {
        int at = address.indexOf('@');
        return address.substring(0, at) + "+" + token + address.substring(at);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(token.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static UUID uuid(Object text) {
        return text == null ? null : UUID.fromString((String) text);
    }
}
