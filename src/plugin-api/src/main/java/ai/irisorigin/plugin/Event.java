package ai.irisorigin.plugin;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened in an organization. A plugin gets those kinds that its manifest's {@code events} names, by
 * {@link #type}. Events are told after they were committed, at least once, and not always in order: {@link #id} is the same
 * each time.
 */
public sealed interface Event {

    /** Tells one event from all others, and stays the same when it is told again. */
    UUID id();

    /** When it happened. */
    Instant at();

    /** The page of the portal about it, for staff. */
    URI link();

    /** Its kind, as the manifest names it: {@code conversation.opened}. */
    default String type() {
        return EventTypes.nameOf(getClass());
    }

    /**
     * A customer asked something.
     *
     * @param number the conversation's, unique in the organization
     * @param subject up to 200 characters
     * @param excerpt the beginning of the question, up to 300 characters, as plain text
     * @param from the customer's name, or their e-mail if they gave none
     */
    record ConversationOpened(UUID id, Instant at, URI link, long number, String subject, String excerpt, String from)
            implements Event {}

    /**
     * Staff answered a customer.
     *
     * @param number the conversation's
     * @param subject up to 200 characters
     * @param excerpt the beginning of the answer, up to 300 characters, as plain text
     * @param by who answered
     */
    record ConversationAnswered(UUID id, Instant at, URI link, long number, String subject, String excerpt, String by)
            implements Event {}

    /**
     * A conversation was closed: solved, by staff or by the customer.
     *
     * @param number the conversation's
     * @param subject up to 200 characters
     */
    record ConversationClosed(UUID id, Instant at, URI link, long number, String subject) implements Event {}

    /**
     * An article can be read by everybody from now on, or in a new version.
     *
     * @param title in the organization's language, or the one that it was written in
     */
    record ArticlePublished(UUID id, Instant at, URI link, String title) implements Event {}

    /**
     * Somebody was invited to work in the organization.
     *
     * @param role owner, admin, manager, agent or viewer
     */
    record PersonInvited(UUID id, Instant at, URI link, String email, String role) implements Event {}

    /**
     * The subscription got another plan or another state.
     *
     * @param plan starter, professional, enterprise or enterprise_plus
     * @param status as Stripe names it: trialing, active, past_due, paused, canceled and so on
     */
    record SubscriptionChanged(UUID id, Instant at, URI link, String plan, String status) implements Event {}

    /**
     * So much of what the plan includes was used for the first time in this period.
     *
     * @param meter conversations, api-calls, storage or users
     * @param percent 80 or 100
     */
    record UsageThreshold(UUID id, Instant at, URI link, String meter, int percent) implements Event {}
}
