package ai.irisorigin.portal.happenings;

import ai.irisorigin.plugin.Event;
import ai.irisorigin.plugin.EventTypes;
import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.plugincalls.Calls;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where features say what happened. */
@ApplicationScoped
public class Happenings {

    @Inject
    private Calls calls;

    @Inject
    private TenantSql sql;

    @Inject
    private jakarta.enterprise.event.Event<EventQueued> queued;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * What each event begins with.
     *
     * @param home address of the organization
     */
    public record Moment(UUID id, Instant at, String home) {

        /** A page of the organization's portal. */
        public URI page(String path) {
            return URI.create(home + path);
        }
    }

    /**
     * Tells the plugins that the current organization lets hear of it, once this transaction is committed. It costs nothing
     * if there are none.
     *
     * @param event is made only if somebody hears it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public <E extends Event> void tell(Class<E> kind, Function<Moment, E> event) {
        tell(kind, List.of(kind), (moment, itself) -> event.apply(moment));
    }

    /**
     * The same of several, written at once.
     *
     * @param concerned each has an event of its own
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public <E extends Event, T> void tell(Class<E> kind, List<T> concerned, BiFunction<Moment, T, E> event) {
        List<String> plugins = calls.listening(kind);
        if (plugins.isEmpty() || concerned.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        String home = settings.urlOf(CurrentTenant.required().slug());
        List<E> happened = concerned.stream()
                .map(one -> event.apply(new Moment(UUID.randomUUID(), now, home), one))
                .toList();
        // An id a line and a body a line: JSON has no line ends but those that we would write.
        sql.query(
                "insert into platform.plugin_delivery (tenant_id, id, plugin, type, body)"
                        + " select platform.current_tenant(), cast(e.id as uuid), plugin, ?, e.body"
                        + " from unnest(string_to_array(?, chr(10)), string_to_array(?, chr(10))) e (id, body),"
                        + " string_to_table(?, ' ') plugin on conflict do nothing returning 1",
                row -> 1,
                EventTypes.nameOf(kind),
                happened.stream().map(one -> one.id().toString()).collect(Collectors.joining("\n")),
                happened.stream().map(EventJson::write).collect(Collectors.joining("\n")),
                String.join(" ", plugins));
        queued.fire(new EventQueued());
    }
}
