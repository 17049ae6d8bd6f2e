package ai.irisorigin.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailureMessagesTest {
    @Test
    void each_mistake_in_the_database_settings_has_its_own_sentence() {
        assertThat(database("28P01", null)).contains("password of ada", "DATABASE_PASSWORD");
        assertThat(database("3D000", null)).contains("does not exist", "roles.sql");
        assertThat(database("08001", new UnknownHostException("nowhere"))).contains("unknown: nowhere");
        assertThat(database("08001", null))
                .contains("can't be reached: no luck")
                .doesNotContain("second line");
    }

    @Test
    void a_folder_that_cannot_be_written_is_named_with_the_reason() {
        Path folder = Path.of("/data");

        assertThat(DataFolder.cannotWrite(folder, new AccessDeniedException("/data")))
                .contains("/data", "Access Denied", "PORTAL_DATA");
        assertThat(DataFolder.cannotWrite(folder, new FileSystemException("/data/x", null, "No space left on device")))
                .contains("No space left on device");
    }

    @Test
    void the_log_tells_the_root_cause_and_not_the_servers_first_complaint() {
        List<String> log = List.of(
                "2026-11-22 17:40:09.005 INFO    a.b.C: Initializing",
                "2026-11-22 17:40:09.017 SEVERE  web.core: Startup of context failed due to previous errors",
                "2026-11-22 17:40:09.031 SEVERE  web.core: ContainerBase.addChild: start: ",
                "org.apache.LifecycleException: java.lang.IllegalStateException: the key is missing",
                "\tat org.apache.Some.method(Some.java:1)",
                "Caused by: java.lang.IllegalStateException: the key is missing",
                "2026-11-22 17:40:09.081 INFO    PayaraMicro: Payara Micro 6 (build 42) ready in 5,271 (ms)");

        assertThat(PayaraLog.reason(log)).isEqualTo("IllegalStateException: the key is missing");
    }

    @Test
    void what_the_portal_itself_says_goes_before_all_else() {
        List<String> log = List.of(
                "2026-11-22 17:40:09.017 SEVERE  web.core: Startup of context failed",
                "2026-11-22 17:40:09.018 SEVERE  ai.irisorigin.portal.tenancy.Migrations: The schema is newer than this WAR");

        assertThat(PayaraLog.reason(log)).isEqualTo("The schema is newer than this WAR");
    }

    @Test
    void a_jvm_that_does_not_start_has_the_last_word() {
        assertThat(PayaraLog.reason(List.of("Error occurred during initialization of VM", "Too small maximum heap")))
                .isEqualTo("Too small maximum heap");
        assertThat(PayaraLog.reason(List.of())).isEqualTo("it said nothing");
    }

    private static String database(String state, Exception cause) {
        return DatabaseCheck.message(new SQLException("no luck\nsecond line", state, cause), "ada", "DATABASE");
    }
}
