package ai.irisorigin.portal.tenancy;

import ai.irisorigin.portal.Settings;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The two roles that serve requests, each with a pool of its own. They never meet in one transaction. A connection is
 * checked when it leaves the pool, but at most once a second; if it is broken, all idle ones are thrown away.
 */
@DataSourceDefinition(
        name = "java:app/jdbc/tenant",
        className = "ai.irisorigin.portal.tenancy.TenantDataSource",
        minPoolSize = 2,
        maxPoolSize = 20,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=table",
            "fish.payara.validation-table-name=(select 1) x",
            "fish.payara.validate-atmost-once-period-in-seconds=1",
            "fish.payara.fail-all-connections=true"
        })
@DataSourceDefinition(
        name = "java:app/jdbc/platform",
        className = "ai.irisorigin.portal.tenancy.PlatformDataSource",
        minPoolSize = 1,
        maxPoolSize = 8,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=table",
            "fish.payara.validation-table-name=(select 1) x",
            "fish.payara.validate-atmost-once-period-in-seconds=1",
            "fish.payara.fail-all-connections=true"
        })
@ApplicationScoped
class DataSources {

    @Produces
    @PersistenceContext
    private EntityManager entities;

    @Resource(lookup = "java:app/jdbc/platform")
    private DataSource platform;

    @Resource(lookup = "java:app/jdbc/tenant")
    private DataSource tenant;

    /** Outside a transaction it has no organization, and sees nothing. */
    Connection tenant() throws SQLException {
        return tenant.getConnection();
    }

    Connection platform() throws SQLException {
        return platform.getConnection();
    }

    static void configure(PGSimpleDataSource source, Settings settings, Settings.Login login) {
        source.setUrl(settings.databaseUrl());
        source.setUser(login.user());
        source.setPassword(login.password());
        source.setApplicationName("iris-origin " + login.user());
        source.setConnectTimeout(5);
        source.setSocketTimeout(30);
    }
}
