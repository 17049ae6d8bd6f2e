package ai.irisorigin.portal.tenancy;

import ai.irisorigin.portal.Settings;
import java.io.Serial;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** Connections of the role for work across tenants: it sees {@code platform.*}, and never a tenant table. */
public class PlatformDataSource extends PGSimpleDataSource {

    @Serial
    private static final long serialVersionUID = 1;

    public PlatformDataSource() {
        var settings = new Settings();
        DataSources.configure(this, settings, settings.platform());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return super.getConnection(getUser(), getPassword());
    }
}
