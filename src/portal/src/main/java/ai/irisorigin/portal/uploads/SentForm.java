package ai.irisorigin.portal.uploads;

import java.util.List;
import java.util.Map;

/**
 * A form with files as it was sent. It holds room for their bytes until it is closed.
 *
 * @param fields by name; of several of one name, the first
 * @param files those within the limits
 * @param refused the others
 */
public record SentForm(Map<String, String> fields, List<SentFile> files, List<Refusal> refused, Runnable release)
        implements AutoCloseable {

    /** A file that nobody has looked into yet. */
    @SuppressWarnings("ArrayRecordComponent") // on its way to whoever judges it, never compared
    public record SentFile(String name, byte[] content) {}

    /** What was typed; empty if nothing was. */
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    @Override
    public void close() {
        release.run();
    }
}
