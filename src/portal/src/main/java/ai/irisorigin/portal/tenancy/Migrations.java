package ai.irisorigin.portal.tenancy;

import ai.irisorigin.portal.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Brings the platform schema and each tenant schema up to date, as the owner role, before anything else starts. Forward
 * only. Nodes that start together wait for each other on Flyway's lock.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
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
    @PostConstruct
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
        migrate("platform", "classpath:db/platform");
        newest = newestTenantVersion();
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
        migrate(schema, "classpath:db/tenant");
        try (var connection = owner().getConnection();
                var note = connection.prepareStatement("insert into platform.tenant_schema (name, version) values (?, ?)"
                        + " on conflict (name) do update set version = excluded.version, migrated_at = now()")) {
            note.setString(1, schema);
            note.setString(2, newest);
            note.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseAwayException(e);
        }
    }

    private List<String> behind() {
        try (Connection connection = owner().getConnection();
                var query =
                        connection.prepareStatement("select name from platform.tenant_schema where version <> ?")) {
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

    private String newestTenantVersion() {
        var newest = MigrationVersion.fromVersion("0");
        for (var migration : flyway(Organization.SHARED_SCHEMA, "classpath:db/tenant").info().all()) {
            newest = migration.getVersion().compareTo(newest) > 0 ? migration.getVersion() : newest;
        }
        return newest.getVersion();
    }

    private void migrate(String schema, String scripts) {
        flyway(schema, scripts).migrate();
    }

    private Flyway flyway(String schema, String scripts) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(owner())
                .locations(scripts)
                .schemas(schema)
                .createSchemas(true)
                .placeholders(Map.of(
                        "app_role", settings.application().user(),
                        "platform_role", settings.platform().user()))
                .load();
    }

    private PGSimpleDataSource owner() {
        var source = new PGSimpleDataSource();
        DataSources.configure(source, settings, settings.owner());
        return source;
    }
}
