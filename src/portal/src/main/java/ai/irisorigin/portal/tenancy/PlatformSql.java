package ai.irisorigin.portal.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGStatement;

/**
 * Work across organizations: statements of the platform role, which sees {@code platform.*} and never a tenant table. Each is
 * a transaction of its own; inside a transaction of an organization it is refused, for two data sources never meet in one.
 */
@ApplicationScoped
public class PlatformSql {

    @Inject
    private DataSources dataSources;

    /** Reads one row. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * Planned for the rows that are there now: a plan that was kept from when a queue was empty reads all of it for each row, once it is
     * full.
     */
    public <T> List<T> query(String sql, Row<T> row, Object... parameters) {
        try (var connection = dataSources.platform();
                var query = connection.prepareStatement(sql)) {
            query.unwrap(PGStatement.class).setPrepareThreshold(0);
            bind(query, parameters);
            return read(query, row);
        } catch (SQLException e) {
            throw DatabaseAwayException.of(e);
        }
    }

    /** How many rows it changed. */
    public int update(String sql, Object... parameters) {
        try (var connection = dataSources.platform();
                var update = connection.prepareStatement(sql)) {
            bind(update, parameters);
            return update.executeUpdate();
        } catch (SQLException e) {
            throw DatabaseAwayException.of(e);
        }
    }

    static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            Object value = parameters[i] instanceof Instant instant ? Timestamp.from(instant) : parameters[i];
            statement.setObject(i + 1, value);
        }
    }

    static <T> List<T> read(PreparedStatement query, Row<T> row) throws SQLException {
        var found = new ArrayList<T>();
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                found.add(row.read(rows));
            }
        }
        return found;
    }
}
