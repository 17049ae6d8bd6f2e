package ai.irisorigin.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoverTest {
    @TempDir
    private Path folder;

    private Process sleeper;

    @BeforeEach
    void start_a_process() throws IOException {
        sleeper = new ProcessBuilder("sleep", "60").start();
    }

    @AfterEach
    void end_the_process() {
        sleeper.destroyForcibly();
    }

    @Test
    void a_recorded_process_is_recognized_and_ended() throws Exception {
        OwnProcess.of(sleeper.toHandle()).save(folder.resolve("pid"));

        OwnProcess leftover = OwnProcess.load(folder.resolve("pid")).orElseThrow();

        assertThat(leftover.isAlive()).isTrue();
        assertThat(leftover.end("TERM", Duration.ofSeconds(5))).isTrue();
        assertThat(sleeper.waitFor()).isEqualTo(128 + 15);
    }

    @Test
    void a_stranger_that_was_given_the_same_number_is_left_alone() {
        OwnProcess own = OwnProcess.of(sleeper.toHandle());

        OwnProcess earlier = new OwnProcess(own.pid(), own.started().minus(Duration.ofMinutes(1)));

        assertThat(earlier.isAlive()).isFalse();
        assertThat(earlier.end("KILL", Duration.ofSeconds(1))).isTrue();
        assertThat(sleeper.isAlive()).isTrue();
    }

    @Test
    void a_record_cut_off_by_a_crash_is_no_record() throws IOException {
        Files.writeString(folder.resolve("pid"), "12");

        assertThat(OwnProcess.load(folder.resolve("pid"))).isEmpty();
        assertThat(OwnProcess.load(folder.resolve("none"))).isEmpty();
    }

    @Test
    void a_stale_postmaster_file_with_a_strangers_number_is_forgotten() throws IOException {
        Path file = folder.resolve("postmaster.pid");
        Files.writeString(file, sleeper.pid() + "\n" + folder + "\n");

        Postmaster postmaster = new Postmaster(folder);

        assertThat(postmaster.process()).isEmpty();
        postmaster.forgetTheDead();
        assertThat(file).doesNotExist();
        assertThat(sleeper.isAlive()).isTrue();
    }

    @Test
    void a_data_folder_serves_one_portal_at_a_time() throws CannotStart {
        try (DataFolder first = DataFolder.open(folder)) {
            assertThat(first.root()).isEqualTo(folder);
            assertThatThrownBy(() -> DataFolder.open(folder))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining(
                            "in use by process " + ProcessHandle.current().pid());
        }
        DataFolder.open(folder).close();
    }
}
