package ai.irisorigin.portal.tenancy;

import ai.irisorigin.portal.Settings;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Brings the platform schema and each tenant schema up to date, as the owner role, before anything else starts. Forward
 * only. Nodes that start together wait for each other on Flyway's lock.
 */
@ApplicationScoped
public class Migrations {

    private static final Logger LOG = Logger.getLogger(Migrations.class.getName());

    @Inject
    private Settings settings;

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private Event<DatabaseMigrated> migrated;

    private volatile boolean done;
    private volatile String newest;

    /** A database that is away when the portal starts is waited for; meanwhile visitors get 503. */
    void start() {
        if (!tryToMigrate()) {
            threads.newThread(() -> {
                        while (!Thread.currentThread().isInterrupted() && !tryToMigrate()) {
                            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(2));
                        }
                    })
                    .start();
        }
    }

    private boolean tryToMigrate() {
        try {
            migrate();
            return true;
        } catch (FlywayException | DatabaseAwayException e) {
            if (!DatabaseAwayException.isCauseOf(e)) {
                throw e;
            }
            LOG.log(Level.WARNING, "The database is away, trying again: {0}", e.getMessage());
            return false;
        }
    }

    private void migrate() {
        migrate("platform", "classpath:db/platform", Duration.ZERO);
        migrateSchema(Organization.SHARED_SCHEMA);
        for (String schema : behind()) {
            migrateSchema(schema);
        }
        done = true;
        migrated.fire(new DatabaseMigrated());
    }

    /** Whether this node has seen the database up to date. */
    public boolean done() {
        return done;
    }

    /** Makes a schema for an organization of its own, or brings it up to date. */
    public void migrateSchema(String schema) {
        migrateSchema(schema, Duration.ZERO);
    }

    /**
     * The same.
     *
     * @param patience with those whose rows it has to lock, while it keeps others waiting; zero waits for them
     */
    void migrateSchema(String schema, Duration patience) {
        String version = migrate(schema, "classpath:db/tenant", patience);
        newest = schema.equals(Organization.SHARED_SCHEMA) ? version : newest;
        try (var connection = owner().getConnection();
                var note = connection.prepareStatement(
                        "insert into platform.tenant_schema (name, version) values (?, ?)"
                                + " on conflict (name) do update set version = excluded.version, migrated_at = now()")) {
            note.setString(1, schema);
            note.setString(2, version);
            note.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseAwayException(e);
        }
    }

    private List<String> behind() {
        try (Connection connection = owner().getConnection();
                var query = connection.prepareStatement("select name from platform.tenant_schema where version <> ?")) {
            query.setString(1, newest);
            var schemas = new ArrayList<String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    schemas.add(rows.getString(1));
                }
            }
            return schemas;
        } catch (SQLException e) {
            throw new DatabaseAwayException(e);
        }
    }

    /** The version that the schema is at now. */
    private String migrate(String schema, String scripts, Duration patience) {
        Flyway flyway = flyway(schema, scripts, patience);
        flyway.migrate();
        return flyway.info().current().getVersion().getVersion();
    }

    private Flyway flyway(String schema, String scripts, Duration patience) {
        PGSimpleDataSource owner = owner();
        owner.setOptions("-c lock_timeout=" + patience.toMillis());
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(owner)
                .locations(scripts)
                .schemas(schema)
                .createSchemas(true)
                .placeholders(Map.of(
                        "app_role", settings.application().user(),
                        "platform_role", settings.platform().user()))
                .load();
    }

    /** The version that tenant schemas are brought to by this node. */
    String newest() {
        return newest;
    }

    PGSimpleDataSource owner() {
        var source = new PGSimpleDataSource();
        DataSources.configure(source, settings, settings.owner());
        source.setSocketTimeout(0); // a migration takes as long as it takes
        return source;
    }
}
