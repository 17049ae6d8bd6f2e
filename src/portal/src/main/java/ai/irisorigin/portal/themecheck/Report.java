package ai.irisorigin.portal.themecheck;

import java.util.List;
import java.util.stream.Collectors;

/**
 * All that was found, in the order of files and lines.
 *
 * @param name of the theme; empty if that could not be read
 * @param version of the theme; empty if that could not be read
 */
public record Report(String name, String version, List<Finding> findings) {

    public boolean refused() {
        return count(Level.FATAL) + count(Level.ERROR) > 0;
    }

    public long count(Level level) {
        return findings.stream().filter(finding -> finding.level() == level).count();
    }

    /** For a terminal, or a file to be kept. */
    public String text() {
        String lines = findings.stream().map(Finding::toString).collect(Collectors.joining("\n"));
        return (lines.isEmpty() ? "" : lines + "\n")
                + (name.isEmpty() ? "this pack" : name + " " + version)
                + (refused() ? " is refused: " : " is fine: ")
                + (count(Level.FATAL) + count(Level.ERROR)) + " errors, " + count(Level.WARNING) + " warnings\n";
    }
}
