package ai.irisorigin.portal.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;

/** Whether the database answers, for health checks. */
@ApplicationScoped
public class Database {

    @Inject
    private DataSources dataSources;

    @Inject
    private Migrations migrations;

    public boolean answers() {
        try (var connection = dataSources.platform();
                var ping = connection.createStatement()) {
            return ping.execute("select 1");
        } catch (SQLException e) {
            return false;
        }
    }

    public boolean migrated() {
        return migrations.done();
    }
}
