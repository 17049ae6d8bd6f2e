package ai.irisorigin.portal.happenings;

import ai.irisorigin.plugin.Event;
import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.plugins.Calls;
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
import java.util.function.Function;

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
        List<String> plugins = calls.listening(kind);
        if (plugins.isEmpty()) {
            return;
        }
        E happened = event.apply(new Moment(
                UUID.randomUUID(),
                clock.instant(),
                settings.urlOf(CurrentTenant.required().slug())));
        sql.query(
                "insert into platform.plugin_delivery (tenant_id, id, plugin, type, body)"
                        + " select platform.current_tenant(), ?, plugin, ?, ? from string_to_table(?, ' ') plugin"
                        + " on conflict do nothing returning 1",
                row -> 1,
                happened.id(),
                happened.type(),
                EventJson.write(happened),
                String.join(" ", plugins));
        queued.fire(new EventQueued());
    }
}
