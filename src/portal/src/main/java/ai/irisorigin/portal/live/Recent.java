package ai.irisorigin.portal.live;

import ai.irisorigin.portal.conversations.ConversationChanged;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What happened in the last seconds. */
final class Recent {

    private static final Duration KEPT = Duration.ofSeconds(10);
    private static final int MOST = 1_000;

    private final Deque<Happened> events = new ArrayDeque<>();

    private record Happened(ConversationChanged event, Instant at) {}

    synchronized void keep(ConversationChanged event, Instant now) {
        if (events.size() == MOST) {
            events.removeFirst();
        }
        events.addLast(new Happened(event, now));
    }

    /** In order. */
    synchronized List<ConversationChanged> at(Instant now) {
        while (!events.isEmpty() && events.getFirst().at().isBefore(now.minus(KEPT))) {
            events.removeFirst();
        }
        return events.stream().map(Happened::event).toList();
    }
}
