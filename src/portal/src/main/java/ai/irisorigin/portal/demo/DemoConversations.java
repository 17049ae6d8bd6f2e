package ai.irisorigin.portal.demo;

import ai.irisorigin.portal.access.Meter;
import ai.irisorigin.portal.conversations.Conversation;
import ai.irisorigin.portal.conversations.Conversations;
import ai.irisorigin.portal.conversations.Desk;
import ai.irisorigin.portal.identity.Membership;
import ai.irisorigin.portal.identity.Memberships;
import ai.irisorigin.portal.usage.Usage;
import ai.irisorigin.portal.usage.UsageEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.UUID;

/** What customers of a demo organization asked in the last weeks, counted back from today. */
@ApplicationScoped
@Transactional
public class DemoConversations {

    private static final String CUSTOMER = "customer";

    @Inject
    private DemoFiles files;

    @Inject
    private Conversations conversations;

    @Inject
    private Desk desk;

    @Inject
    private Memberships memberships;

    @Inject
    private Usage usage;

    @Inject
    private Clock clock;

    public void loadOnce(JsonObject organization) {
        if (conversations.count() == 0) {
            var timeZone = ZoneId.of(organization.getString("timeZone"));
            Instant now = usage.now();
            usage.record(
                    Meter.CONVERSATIONS,
                    files.conversations(organization.getString("slug")).stream()
                            .sorted(Comparator.comparing(described -> asked(described, timeZone)))
                            .map(described -> load(described, asked(described, timeZone)))
                            .map(conversation -> new UsageEvent(
                                    conversation.id().toString(), 1, now, Long.toString(conversation.number())))
                            .toList());
        }
    }

    private Instant asked(JsonObject described, ZoneId timeZone) {
        Instant asked = LocalDate.ofInstant(clock.instant(), timeZone)
                .minusDays(described.getInt("daysAgo"))
                .atTime(LocalTime.parse(described.getString("at")))
                .atZone(timeZone)
                .toInstant();
        // This morning's may be still to come.
        return asked.isAfter(clock.instant()) ? asked.minus(Duration.ofDays(1)) : asked;
    }

    private Conversation load(JsonObject described, Instant asked) {
        Conversation conversation = conversations.open(
                new Conversations.Question(
                        described.getString("name"),
                        described.getString("email"),
                        described.getString("subject"),
                        described.getString("question"),
                        described.getString("language")),
                UUID.randomUUID(),
                asked);
        Instant at = asked;
        Membership last = null;
        for (JsonObject message : described.getJsonArray("messages").getValuesAs(JsonObject.class)) {
            at = past(at, message.getString("after"));
            if (message.getString("by").equals(CUSTOMER)) {
                desk.heard(conversation, message.getString("text"), at);
            } else {
                last = memberships.withEmail(message.getString("by")).orElseThrow();
                if (message.getBoolean("note", false)) {
                    desk.noted(conversation, message.getString("text"), last, at);
                } else {
                    desk.answered(conversation, message.getString("text"), last, at);
                }
            }
        }
        String close = described.getString("close", null);
        if (close != null && last != null) {
            desk.closed(conversation, last, rating(described), described.getString("comment", ""), past(at, close));
        }
        for (JsonString tag : described.getJsonArray("tags").getValuesAs(JsonString.class)) {
            desk.tagged(conversation, tag.getString());
        }
        return conversation;
    }

    /** Never in the future, whatever the files say. */
    private Instant past(Instant start, String later) {
        Instant then = start.plus(Duration.parse(later));
        return then.isAfter(clock.instant()) ? clock.instant() : then;
    }

    private static Boolean rating(JsonObject described) {
        return described.isNull("rating")
                ? null
                : Boolean.valueOf(described.getString("rating").equals("good"));
    }
}
