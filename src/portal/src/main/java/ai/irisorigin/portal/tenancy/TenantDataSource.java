package ai.irisorigin.portal.tenancy;

import ai.irisorigin.portal.Settings;
import java.io.Serial;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Connections of the application role. As a transaction begins, the connection enters the thread's organization: its id for
 * row-level security and its one schema as search_path, both ending with the transaction. So a pooled connection has no
 * organization of its own to leak. Without an organization no transaction begins.
 */
public class TenantDataSource extends PGSimpleDataSource {

    @Serial
    private static final long serialVersionUID = 1;

    public TenantDataSource() {
        var settings = new Settings();
        DataSources.configure(this, settings, settings.application());
        // Where most transactions go anyway: PostgreSQL 18 reports a changed search_path, upon which the driver forgets
        // the statements it has prepared. Without an organization the policies still show nothing.
        setCurrentSchema(Organization.SHARED_SCHEMA);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return entering(super.getConnection(getUser(), getPassword()));
    }

    private static Connection entering(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                TenantDataSource.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                    try {
                        Object result = method.invoke(connection, args);
                        if (method.getName().equals("setAutoCommit") && !connection.getAutoCommit()) {
                            enter(connection);
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static void enter(Connection connection) throws SQLException {
        Organization organization = CurrentTenant.required();
        try (var enter = connection.prepareStatement("select platform.enter(?, ?)")) {
            enter.setObject(1, organization.id());
            enter.setString(2, organization.schema());
            enter.execute();
        }
    }
}
