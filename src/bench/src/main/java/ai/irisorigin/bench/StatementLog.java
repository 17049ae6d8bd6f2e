package ai.irisorigin.bench;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Counts what the portal says to PostgreSQL for one answer, in the log that PostgreSQL writes of it meanwhile. */
final class StatementLog implements AutoCloseable {
    private static final int TRIES = 25;

    private final Superuser superuser;
    private final Path file;

    StatementLog(Superuser superuser, Path file) throws SQLException {
        this.superuser = superuser;
        this.file = file;
        superuser.run(
                "alter system set log_line_prefix = '%u '",
                "alter system set log_statement = 'all'", "select pg_reload_conf()");
    }

    /**
     * The median of some requests: connections learn one by one that they are logged, and once a minute the session is
     * noted. A transaction's begin and end count, too.
     */
    int perRequest(Case what, Site site) throws BadMeasurement, IOException {
        List<Integer> counts = new ArrayList<>();
        for (int i = 0; i < TRIES; i++) {
            long before = file.toFile().length();
            site.expect(what, 1);
            counts.add(countFrom(before));
        }
        return (int) Results.median(counts.stream().mapToDouble(count -> count).toArray());
    }

    private int countFrom(long position) throws IOException {
        try (FileChannel log = FileChannel.open(file).position(position)) {
            String written = new String(Channels.newInputStream(log).readAllBytes(), StandardCharsets.UTF_8);
            return (int) written.lines()
                    .filter(line -> line.matches("portal_app LOG:  (execute|statement).*"))
                    .count();
        }
    }

    @Override
    public void close() throws SQLException {
        superuser.run(
                "alter system reset log_line_prefix", "alter system reset log_statement", "select pg_reload_conf()");
    }
}
