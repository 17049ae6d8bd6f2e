package ai.irisorigin.drills.faults;

import ai.irisorigin.launcher.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What really is in the database, as its superuser sees it. */
record Rows(String url, Database.Login superuser) {

    /** The first column. */
    List<String> strings(String query, Object... values) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }

    long number(String query, Object... values) throws SQLException {
        return Long.parseLong(strings(query, values).get(0));
    }

    void run(String... statements) throws SQLException {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, superuser.user(), superuser.password());
    }
}
