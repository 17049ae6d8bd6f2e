package ai.irisorigin.portal.addons;

import ai.irisorigin.plugin.Event;
import ai.irisorigin.plugin.EventListener;
import ai.irisorigin.plugin.Notification;
import ai.irisorigin.plugin.NotificationChannel;
import ai.irisorigin.portal.happenings.Notices;
import ai.irisorigin.portal.plugincalls.Calls;
import ai.irisorigin.portal.plugincalls.Outcome;
import ai.irisorigin.portal.plugincalls.PluginUse;
import ai.irisorigin.portal.plugins.Installed;
import ai.irisorigin.portal.plugins.Point;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Something made up is told to a plugin, to see what comes of it. */
@ApplicationScoped
class Trial {

    @Inject
    private Calls calls;

    @Inject
    private Notices notices;

    @Inject
    private Clock clock;

    /** Whether there is something that could be told to it. */
    boolean suits(Installed version) {
        return version.has(Point.NOTIFICATION_CHANNEL)
                || (version.has(Point.EVENT_LISTENER)
                        && !version.manifest().events().isEmpty());
    }

    /**
     * Waits for what comes of it.
     *
     * @param by the name of whoever tries
     */
    Outcome<Void> of(Installed version, PluginUse use, String by) {
        String plugin = version.key().id();
        Notification notice = notices.test(plugin);
        if (version.has(Point.NOTIFICATION_CHANNEL)) {
            return calls.call(plugin, Point.NOTIFICATION_CHANNEL, NotificationChannel.class, (channel, call) -> {
                channel.send(notice, call);
                return null;
            });
        }
        String kind = use.events().isEmpty()
                ? version.manifest().events().get(0)
                : use.events().get(0);
        Event event = madeUp(kind, notice, by);
        return calls.call(plugin, Point.EVENT_LISTENER, EventListener.class, (listener, call) -> {
            listener.on(event, call);
            return null;
        });
    }

    private Event madeUp(String kind, Notification notice, String by) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        return switch (kind) {
            case "conversation.opened" ->
                new Event.ConversationOpened(id, now, notice.link(), 1, notice.title(), notice.text(), by);
            case "conversation.answered" ->
                new Event.ConversationAnswered(id, now, notice.link(), 1, notice.title(), notice.text(), by);
            case "conversation.closed" -> new Event.ConversationClosed(id, now, notice.link(), 1, notice.title());
            case "article.published" -> new Event.ArticlePublished(id, now, notice.link(), notice.title());
            case "person.invited" -> new Event.PersonInvited(id, now, notice.link(), "somebody@example.com", "agent");
            case "subscription.changed" ->
                new Event.SubscriptionChanged(id, now, notice.link(), "professional", "active");
            default -> new Event.UsageThreshold(id, now, notice.link(), "conversations", 80);
        };
    }
}
