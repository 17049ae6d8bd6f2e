package ai.irisorigin.bench;

import ai.irisorigin.launcher.Database;
import ai.irisorigin.launcher.Portal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Of the database: no role of the portal may write rows of many organizations at once. */
record Superuser(Portal portal) {

    /** A script beside this class, in one transaction; it finds the number in the setting bench.number. */
    void load(String script, int number) throws IOException, SQLException {
        try (Connection connection = connect();
                var statement = connection.createStatement();
                InputStream text = Superuser.class.getResourceAsStream(script)) {
            connection.setAutoCommit(false);
            statement.execute("set local bench.number = " + number);
            statement.execute(new String(text.readAllBytes(), StandardCharsets.UTF_8));
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("analyze");
        }
    }

    String read(String query) throws SQLException {
        try (Connection connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    /** Each a transaction of its own. */
    void run(String... commands) throws SQLException {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    private Connection connect() throws SQLException {
        Database.Login login = portal.superuser();
        return DriverManager.getConnection(portal.databaseUrl(), login.user(), login.password());
    }
}
