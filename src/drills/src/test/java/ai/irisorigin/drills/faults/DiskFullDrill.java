package ai.irisorigin.drills.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.irisorigin.launcher.Portal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database's disk is full when a customer sends a file. Uploads themselves never lie on a disk. */
class DiskFullDrill {
    private static final int MEGABYTE = 1 << 20;

    @TempDir
    private Path folder;

    @Test
    void a_file_that_finds_no_room_is_refused_whole_and_comes_once_there_is_room() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(succeeds("mount", "-t", "tmpfs", "-o", "size=8m,mode=0777", "tmpfs", disk.toString()), "mounts");
        try (Portal portal = Portal.start(Faults.options())) {
            Rows rows = new Rows(portal.databaseUrl(), portal.superuser());
            rows.run(
                    "create tablespace small location '" + disk + "'",
                    "alter table shared.attachment set tablespace small");
            Visitor dana = Visitor.at("acme", portal);
            String ticket = Questions.patientTicket(dana);

            Answer first = dana.ask(withFile("First", 3, Questions.patientTicket(dana), dana));
            assertThat(first.status()).isEqualTo(303);
            Answer second = dana.ask(withFile("Second", 6, ticket, dana));
            System.out.printf("disk full: answer %d, Retry-After %s%n", second.status(), second.header("Retry-After"));
            assertThat(second.status()).isEqualTo(503);
            assertThat(second.header("Retry-After")).isNotBlank();
            assertThat(rows.number("select count(*) from shared.conversation where subject = 'Second'"))
                    .isZero();
            assertThat(rows.number("select count(*) from platform.mail where subject like '%Second%'"))
                    .isZero();
            assertThat(dana.get(first.header("Location")).status()).isEqualTo(200);
            assertThat(dana.post("/conversations/new", Questions.form("No file", Questions.patientTicket(dana)))
                            .status())
                    .as("what needs no room goes on")
                    .isEqualTo(303);

            assertThat(succeeds("mount", "-o", "remount,size=64m", disk.toString()))
                    .isTrue();
            assertThat(dana.ask(withFile("Second", 6, ticket, dana)).status())
                    .as("the same form, with room")
                    .isEqualTo(303);
            assertThat(rows.number("select count(*) from shared.conversation where subject = 'Second'"))
                    .isOne();
        } finally {
            succeeds("umount", disk.toString());
        }
    }

    /** Random, so that it can't be compressed; of letters, so that it is a text. */
    private static String withFile(String subject, int megabytes, String ticket, Visitor visitor) {
        StringBuilder log = new StringBuilder();
        new Random(20261123).ints((long) megabytes * MEGABYTE, ' ', '~').forEach(letter -> log.append((char) letter));
        StringBuilder body = new StringBuilder();
        Questions.form(subject, ticket).forEach((name, value) -> body.append(part("name=\"" + name + "\"", value)));
        body.append(part("name=\"files\"; filename=\"log.txt\"", log.toString()))
                .append("--b--\r\n");
        return "POST /conversations/new" + visitor.head() + "Connection: close\r\n"
                + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: " + body.length() + "\r\n\r\n"
                + body;
    }

    private static String part(String what, String content) {
        return "--b\r\nContent-Disposition: form-data; " + what + "\r\n\r\n" + content + "\r\n";
    }

    private static boolean succeeds(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
    }
}
