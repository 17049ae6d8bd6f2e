package ai.irisorigin.portal.billing;

import ai.irisorigin.portal.tenancy.PlatformSql;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.stripe.Stripe;
import com.stripe.model.Event;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What Stripe told, from being taken down to being forgotten. An event says no more than that something of a customer's
 * changed; what it is now, Stripe is asked.
 */
@ApplicationScoped
public class StripeEvents {

    private static final Duration CLAIM = Duration.ofMinutes(2);
    private static final Duration KEPT = Duration.ofDays(60);

    /** More often than that, and it is not Stripe's being away. */
    private static final int MOST_ATTEMPTS = 8;

    private static final Pattern WORD = Pattern.compile("[\\w.-]{1,255}");

    /** Since 1970, and no more than the database can keep. */
    private static final Pattern SECONDS = Pattern.compile("\\d{1,11}");

    private static final Set<String> OURS = Set.of(
            "checkout.session.completed",
            "customer.updated",
            "customer.deleted",
            "payment_method.attached",
            "payment_method.detached",
            "payment_method.automatically_updated",
            "refund.created",
            "refund.failed",
            "credit_note.created");
    private static final List<String> OUR_FAMILIES = List.of("customer.subscription.", "invoice.");

    @Inject
    private PlatformSql sql;

    /** Something of a customer's changed. */
    record Told(String id, String type, String object, String customer, int attempts) {}

    /**
     * One that nobody could make use of.
     *
     * @param customer Stripe's id, or null
     * @param organization whose customer that is: its slug, or null
     * @param version of the API that it was written in, if it is another than ours; else null
     */
    public record Parked(
            String id,
            String type,
            String customer,
            String organization,
            Instant receivedAt,
            int attempts,
            String error,
            String version) {}

    /** Whether it says when what happened to what, in words that can be kept. */
    static boolean isReadable(JsonObject event) {
        if (!(event.get("data") instanceof JsonObject data) || !(data.get("object") instanceof JsonObject object)) {
            return false;
        }
        return isWord(event.get("id"))
                && isWord(event.get("type"))
                && isWordOrNothing(event.get("api_version"))
                && isWordOrNothing(object.get("id"))
                && isWordOrNothing(object.get("customer"))
                && event.get("created") instanceof JsonPrimitive created
                && SECONDS.matcher(created.getAsString()).matches();
    }

    private static boolean isWordOrNothing(JsonElement value) {
        return value == null
                || value.isJsonNull()
                || isWord(value instanceof JsonObject object ? object.get("id") : value);
    }

    private static boolean isWord(JsonElement value) {
        return value instanceof JsonPrimitive word
                && WORD.matcher(word.getAsString()).matches();
    }

    /** Takes an event down, once by its id; false if it was known. */
    boolean record(Event event) {
        JsonObject object = object(event);
        return sql.update(
                        "insert into platform.stripe_event (id, type, api_version, object_id, customer_id, occurred_at,"
                                + " state, finished_at) values (?, ?, ?, ?, ?, ?, ?, case when ? then null else now() end)"
                                + " on conflict do nothing",
                        event.getId(),
                        event.getType(),
                        event.getApiVersion(),
                        text(object, "id"),
                        "customer".equals(text(object, "object")) ? text(object, "id") : text(object, "customer"),
                        Instant.ofEpochSecond(event.getCreated()),
                        isOurs(event.getType()) ? "queued" : "ignored",
                        isOurs(event.getType()))
                > 0;
    }

    /** Those that are due, the oldest first; nobody else gets them for a while. */
    List<Told> claim(int most) {
        return sql.query(
                "with claimed as (update platform.stripe_event set attempts = attempts + 1,"
                        + " next_attempt_at = now() + make_interval(secs => ?) where id in (select id"
                        + " from platform.stripe_event where state = 'queued' and next_attempt_at <= now()"
                        + " order by next_attempt_at limit ? for update skip locked)"
                        + " returning id, type, object_id, customer_id, attempts, received_at)"
                        + " select * from claimed order by received_at",
                row -> new Told(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getInt(5)),
                CLAIM.toSeconds(),
                most);
    }

    void done(Told event) {
        finish(event, "done", null);
    }

    void ignore(Told event, String why) {
        finish(event, "ignored", why);
    }

    /** Stripe is away: that is not the event's fault. */
    void postpone(Told event, Duration wait, String error) {
        sql.update(
                "update platform.stripe_event set attempts = attempts - 1, error = ?,"
                        + " next_attempt_at = now() + make_interval(secs => ?) where id = ? and state = 'queued'",
                error,
                wait.toSeconds(),
                event.id());
    }

    /** It is tried again, and after some times put aside for the operator; true if that is now. */
    boolean fail(Told event, String error) {
        if (event.attempts() >= MOST_ATTEMPTS) {
            finish(event, "parked", error);
            return true;
        }
        sql.update(
                "update platform.stripe_event set error = ?, next_attempt_at = now() + make_interval(secs => ?)"
                        + " where id = ? and state = 'queued'",
                error,
                1L << event.attempts(),
                event.id());
        return false;
    }

    /** Whose customer this is. */
    List<UUID> organizationOf(String customer) {
        return sql.query(
                "select tenant_id from platform.subscription where customer_id = ?",
                row -> row.getObject(1, UUID.class),
                customer);
    }

    /** The newest first. */
    public List<Parked> parked(int most) {
        return sql.query(
                "select e.id, e.type, e.customer_id, o.slug, e.received_at, e.attempts, e.error, e.api_version"
                        + " from platform.stripe_event e"
                        + " left join platform.subscription s on s.customer_id = e.customer_id"
                        + " left join platform.organization o on o.id = s.tenant_id"
                        + " where e.state = 'parked' order by e.received_at desc limit ?",
                StripeEvents::parked,
                most);
    }

    /** How many events have failed and are tried again soon. */
    public long failing() {
        return sql.query(
                        "select count(*) from platform.stripe_event"
                                + " where state = 'queued' and error is not null and attempts > 0",
                        row -> row.getLong(1))
                .get(0);
    }

    /** How many events of the last days were written in another version of the API than ours. */
    public long ofOtherVersions() {
        return sql.query(
                        "select count(*) from platform.stripe_event where api_version <> ?"
                                + " and received_at > now() - interval '7 days'",
                        row -> row.getLong(1),
                        Stripe.API_VERSION)
                .get(0);
    }

    /** Tries one again that was put aside; false if it no longer is. */
    public boolean retry(String id) {
        return sql.update(
                        "update platform.stripe_event set state = 'queued', attempts = 0, finished_at = null,"
                                + " next_attempt_at = now() where id = ? and state = 'parked'",
                        id)
                > 0;
    }

    void forgetOld() {
        sql.update(
                "delete from platform.stripe_event where state in ('done', 'ignored')"
                        + " and finished_at < now() - make_interval(secs => ?)",
                KEPT.toSeconds());
    }

    private void finish(Told event, String state, String error) {
        sql.update(
                "update platform.stripe_event set state = ?, error = ?, finished_at = now() where id = ?",
                state,
                error,
                event.id());
    }

    private static boolean isOurs(String type) {
        return OURS.contains(type) || OUR_FAMILIES.stream().anyMatch(type::startsWith);
    }

    /** As it was sent: of another version of the API the library reads nothing. */
    private static JsonObject object(Event event) {
        return JsonParser.parseString(event.getDataObjectDeserializer().getRawJson())
                .getAsJsonObject();
    }

    /** An object stands for its id where it is expanded. */
    private static String text(JsonObject object, String name) {
        JsonElement value = object.get(name);
        if (value == null || value.isJsonNull()) {
            return null;
        }
        return value.isJsonObject() ? text(value.getAsJsonObject(), "id") : value.getAsString();
    }

    private static Parked parked(ResultSet row) throws SQLException {
        Timestamp received = row.getTimestamp("received_at");
        String version = row.getString("api_version");
        return new Parked(
                row.getString("id"),
                row.getString("type"),
                row.getString("customer_id"),
                row.getString("slug"),
                received.toInstant(),
                row.getInt("attempts"),
                row.getString("error"),
                Stripe.API_VERSION.equals(version) ? null : version);
    }
}
