package ai.irisorigin.launcher;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs server-config/postgres/roles.sql the way psql does, as far as that file needs. */
final class RolesScript {
    private static final String GEXEC = "\\gexec";
    private static final String CONNECT = "\\connect ";

    private final String script;

    RolesScript(String script, Map<String, String> variables) {
        String filled = script.replaceAll("(?m)^--.*$", "");
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            filled = filled.replace(
                    ":'" + variable.getKey() + "'", "'" + variable.getValue().replace("'", "''") + "'");
        }
        this.script = filled;
    }

    /** Opens a connection to one of the server's databases as the superuser. */
    interface Connector {
        Connection connect(String database) throws SQLException;
    }

    void run(Connector connector) throws SQLException {
        Connection connection = connector.connect("postgres");
        try {
            for (String statement : statements()) {
                if (statement.startsWith(CONNECT)) {
                    connection.close();
                    connection = connector.connect(
                            statement.substring(CONNECT.length()).strip());
                } else if (statement.endsWith(GEXEC)) {
                    String query = statement.substring(0, statement.length() - GEXEC.length());
                    for (String made : column(connection, query)) {
                        execute(connection, made);
                    }
                } else {
                    execute(connection, statement);
                }
            }
        } finally {
            connection.close();
        }
    }

    List<String> statements() {
        List<String> statements = new ArrayList<>();
        StringBuilder statement = new StringBuilder();
        for (String line : script.lines().map(String::strip).toList()) {
            statement.append(line).append('\n');
            if (line.endsWith(";") || line.endsWith(GEXEC) || line.startsWith(CONNECT)) {
                statements.add(statement.toString().strip());
                statement.setLength(0);
            }
        }
        return statements;
    }

    private static List<String> column(Connection connection, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
