package ai.irisorigin.launcher;

import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Tries a DATABASE_URL before the portal starts, so that a mistake in it is told plainly. */
final class DatabaseCheck {
    private DatabaseCheck() {}

    static void signIn(Database database) throws CannotStart {
        signIn(database.url(), database.app(), "DATABASE");
        signIn(database.url(), database.owner(), "DATABASE_OWNER");
        signIn(database.url(), database.platform(), "DATABASE_PLATFORM");
    }

    private static void signIn(String url, Database.Login login, String prefix) throws CannotStart {
        Properties properties = new Properties();
        properties.setProperty("user", login.user());
        properties.setProperty("password", login.password());
        properties.setProperty("loginTimeout", "10");
        try (Connection connection = DriverManager.getConnection(url, properties)) {
            connection.getMetaData();
        } catch (SQLException e) {
            throw new CannotStart(message(e, login.user(), prefix), e);
        }
    }

    static String message(SQLException e, String user, String prefix) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return switch (state) {
            case "28P01" ->
                "The database refused the password of " + user + "; check " + prefix + "_USER and " + prefix
                        + "_PASSWORD.";
            case "28000" -> "The database does not let " + user + " in: " + firstLine(e);
            case "3D000" ->
                "The database named in DATABASE_URL does not exist; make it with"
                        + " server-config/postgres/roles.sql.";
            case "42501" -> "The role " + user + " may not connect to the database: " + firstLine(e);
            default ->
                e.getCause() instanceof UnknownHostException unknown
                        ? "The host in DATABASE_URL is unknown: " + unknown.getMessage() + "."
                        : "The database at DATABASE_URL can't be reached: " + firstLine(e);
        };
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
