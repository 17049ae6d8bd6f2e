package ai.irisorigin.portal.tenancy;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.api.FlywayException;

/**
 * Schemas that belong to nobody yet. To make one takes a second or two, which somebody who signs up should not wait for: so
 * some are ready, and are given another name when they are taken.
 */
@ApplicationScoped
class SpareSchemas {

    private static final Logger LOG = Logger.getLogger(SpareSchemas.class.getName());
    private static final String NAME = "spare_";
    private static final int WANTED = 2;
    private static final int SECONDS = 20;

    /** A new schema refers to memberships, and for that moment nobody else may change any. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    @Inject
    private Migrations migrations;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private ScheduledFuture<?> making;

    void begin(@Observes DatabaseMigrated event) {
        making = scheduler.scheduleWithFixedDelay(this::make, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void end() {
        if (making != null) {
            making.cancel(false);
        }
    }

    /** A schema of this name: a spare one, or one made now. */
    void take(String name) {
        if (!rename(name)) {
            migrations.migrateSchema(name);
        }
    }

    /** Gives a spare one this name; false if none is ready. */
    private boolean rename(String name) {
        try (Connection connection = migrations.owner().getConnection()) {
            connection.setAutoCommit(false);
            Optional<String> spare = read(
                    connection,
                    "select name from platform.tenant_schema where starts_with(name, ?) and version = ?"
                            + " and to_regnamespace(name) is not null and to_regnamespace(?) is null"
                            + " limit 1 for update skip locked",
                    NAME,
                    migrations.newest(),
                    name);
            if (spare.isEmpty()) {
                return false;
            }
            String rename = read(connection, "select format('alter schema %I rename to %I', ?, ?)", spare.get(), name)
                    .orElseThrow();
            read(connection, "delete from platform.tenant_schema where name = ? returning name", name);
            read(
                    connection,
                    "update platform.tenant_schema set name = ? where name = ? returning name",
                    name,
                    spare.get());
            try (var statement = connection.createStatement()) {
                statement.execute(rename);
            }
            connection.commit();
            return true;
        } catch (SQLException e) {
            throw new DatabaseAwayException(e);
        }
    }

    private static Optional<String> read(Connection connection, String sql, String... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }

    /** Nodes that do it at once make the same ones, and wait for each other. */
    private void make() {
        try {
            Set<String> ready = ready();
            for (int number = 1; number <= WANTED; number++) {
                if (!ready.contains(NAME + number)) {
                    migrations.migrateSchema(NAME + number, PATIENCE);
                }
            }
        } catch (FlywayException | DatabaseAwayException e) {
            LOG.log(Level.INFO, "A spare schema is made later: {0}", e.getMessage());
        }
    }

    private Set<String> ready() {
        try (Connection connection = migrations.owner().getConnection()) {
            return Set.of(read(
                            connection,
                            "select coalesce(string_agg(name, ','), '') from platform.tenant_schema where starts_with(name, ?)",
                            NAME)
                    .orElseThrow()
                    .split(",", -1));
        } catch (SQLException e) {
            throw new DatabaseAwayException(e);
        }
    }
}
