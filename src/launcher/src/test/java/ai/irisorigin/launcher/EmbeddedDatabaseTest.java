package ai.irisorigin.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
    @TempDir
    private static Path folder;

    private static DataFolder data;
    private static EmbeddedDatabase server;

    @BeforeAll
    static void start() throws CannotStart {
        data = DataFolder.open(folder);
        server = new EmbeddedDatabase(data, Ports.free());
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop();
        data.close();
    }

    @Test
    void a_wrong_password_is_refused_even_to_the_superuser() {
        for (Database.Login login :
                new Database.Login[] {server.superuser(), server.database().app()}) {
            assertThatThrownBy(() -> query(new Database.Login(login.user(), "wrong"), "select 1"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
        }
    }

    @Test
    void the_serving_roles_own_nothing_and_stand_above_nothing() throws SQLException {
        String above =
                """
                select count(*) from pg_roles where rolname like 'portal%'
                   and (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole)
                """;

        assertThat(query(server.superuser(), above)).isEqualTo("0");
        assertThat(query(server.superuser(), "select count(*) from pg_roles where rolname like 'portal%'"))
                .isEqualTo("3");
        assertThatThrownBy(() -> query(server.database().app(), "create schema mine"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> query(server.database().platform(), "create table public.mine (id int)"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void writes_are_safe() throws SQLException {
        assertThat(query(server.superuser(), "show fsync")).isEqualTo("on");
        assertThat(query(server.superuser(), "show synchronous_commit")).isEqualTo("on");
        assertThat(query(server.superuser(), "show listen_addresses")).isEqualTo("127.0.0.1");
    }

    @Test
    void a_server_that_was_killed_comes_back_on_its_port_with_its_data() throws Exception {
        query(server.database().owner(), "create schema kept; create table kept.row as select 42 as answer");
        String url = server.database().url();

        server.process().orElseThrow().end("KILL", Duration.ofSeconds(5));
        assertThat(server.isAlive()).isFalse();
        server.restart();

        assertThat(server.database().url()).isEqualTo(url);
        assertThat(query(server.database().owner(), "select answer from kept.row"))
                .isEqualTo("42");
    }

    private static String query(Database.Login login, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(server.database().url(), login.user(), login.password());
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (ResultSet rows = statement.getResultSet()) {
                return rows.next() ? rows.getString(1) : "";
            }
        }
    }
}
