package ai.irisorigin.portal;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The operator at a psql prompt: bound by no policy. For looking behind the portal's back, never through it. */
final class Superuser {

    private static final String DEADLOCK = "40P01";

    private Superuser() {}

    /** Somebody at a prompt who met a deadlock with what the portal does at the same time tries once more. */
    static void run(String sql, Object... parameters) {
        try {
            execute(sql, parameters);
        } catch (SQLException e) {
            try {
                if (!DEADLOCK.equals(e.getSQLState())) {
                    throw e;
                }
                execute(sql, parameters);
            } catch (SQLException again) {
                throw new IllegalStateException(again);
            }
        }
    }

    private static void execute(String sql, Object... parameters) throws SQLException {
        try (var connection = connect();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }

    /** The first column of all rows. */
    static List<String> column(String sql, Object... parameters) {
        try (var connection = connect();
                var query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setObject(i + 1, parameters[i]);
            }
            var values = new ArrayList<String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static long number(String sql, Object... parameters) {
        return Long.parseLong(column(sql, parameters).get(0));
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(
                System.getProperty("DATABASE_URL"), "postgres", System.getProperty("test.superuser.password"));
    }
}
