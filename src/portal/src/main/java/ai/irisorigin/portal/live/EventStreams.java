package ai.irisorigin.portal.live;

import ai.irisorigin.portal.conversations.ConversationChanged;
import ai.irisorigin.portal.tenancy.DatabaseAwayException;
import ai.irisorigin.portal.tenancy.Organization;
import ai.irisorigin.portal.tenancy.Organizations;
import ai.irisorigin.portal.web.Metrics;
import ai.irisorigin.portal.web.StopAnnounced;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** The open streams of this node. Each ends after some minutes, so that whoever may listen no more is asked at the door again. */
@ApplicationScoped
public class EventStreams {

    static final Duration LONGEST = Duration.ofMinutes(5);
    private static final String RETRY_AFTER = "60";

    private final Set<EventStream> open = ConcurrentHashMap.newKeySet();
    private final Places places = new Places();
    private final Recent recent = new Recent();
    private volatile boolean closed;

    @Inject
    private Organizations organizations;

    @Inject
    private Metrics metrics;

    @Inject
    private Clock clock;

    @Resource
    private ManagedExecutorService later;

    @PostConstruct
    void count() {
        metrics.gauge("portal.live.streams", open::size);
    }

    /** Makes a stream of the answer, or refuses it if there are too many; the page then asks from time to time. */
    void open(Listener listener, HttpServletRequest request, AsyncResponse answer) {
        if (request.getMethod().equals("HEAD")) {
            answer.resume(Response.ok().build());
            return;
        }
        Places.Answer place = closed ? Places.Answer.FULL : places.take(listener);
        if (place != Places.Answer.TAKEN) {
            answer.resume(Response.status(place == Places.Answer.FULL ? 503 : 429)
                    .header("Retry-After", RETRY_AFTER)
                    .build());
            return;
        }
        AsyncContext context = request.getAsyncContext();
        // A little later than this ends it by itself.
        context.setTimeout(LONGEST.plusMinutes(1).toMillis());
        try {
            EventStream.open(listener, clock.instant(), context, this::begin, this::forget);
        } catch (IOException e) {
            places.giveBack(listener);
            throw new UncheckedIOException(e);
        }
    }

    /** The page is a little older than its stream, so what happened meanwhile is told once more. */
    private void begin(EventStream stream) {
        open.add(stream);
        stream.write(retry());
        recent.at(clock.instant()).forEach(event -> tell(stream, event));
    }

    private void forget(EventStream stream) {
        open.remove(stream);
        places.giveBack(stream.listener());
    }

    /** After the commit, and on another thread: nobody who writes waits for those who listen. */
    void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) ConversationChanged event) {
        later.execute(() -> {
            recent.keep(event, clock.instant());
            open.forEach(stream -> tell(stream, event));
        });
    }

    private static void tell(EventStream stream, ConversationChanged event) {
        if (stream.listener().hears(event)) {
            stream.write("event: changed\ndata: {\"number\":" + event.number() + ",\"position\":" + event.position()
                    + "}\n\n");
        }
    }

    /** Finds out who has gone, keeps proxies from thinking so of the others, and ends what has been open long enough. */
    public void beat() {
        Instant eldest = clock.instant().minus(LONGEST);
        for (EventStream stream : open) {
            if (stream.openedAt().isBefore(eldest)
                    || suspended(stream.listener().organization())) {
                stream.write(retry());
                stream.end();
            } else {
                stream.write(":\n\n");
            }
        }
    }

    private boolean suspended(Organization organization) {
        try {
            return organizations
                    .byId(organization.id())
                    .map(Organization::suspended)
                    .orElse(true);
        } catch (DatabaseAwayException e) {
            return false;
        }
    }

    void close(@Observes StopAnnounced event) {
        close();
    }

    /** Browsers come back by themselves, to whoever is there then. */
    @PreDestroy
    void close() {
        closed = true;
        for (EventStream stream : open) {
            stream.write(retry());
            stream.end();
        }
    }

    /** Not all at once, or they would come back so for ever. */
    private static String retry() {
        return "retry: " + ThreadLocalRandom.current().nextInt(1_000, 6_000) + "\n\n";
    }
}
