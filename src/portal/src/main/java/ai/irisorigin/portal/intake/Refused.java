package ai.irisorigin.portal.intake;

import ai.irisorigin.portal.themecheck.Finding;
import ai.irisorigin.portal.themecheck.Level;
import java.util.List;

/** An upload that is not unpacked, or not to its end. */
final class Refused extends Exception {

    private static final long serialVersionUID = 1;

    private final transient List<Finding> findings;

    Refused(List<Finding> findings) {
        super(findings.get(0).message());
        this.findings = List.copyOf(findings);
    }

    Refused(String rule, String file, String message, String remedy) {
        this(List.of(fatal(rule, file, message, remedy)));
    }

    static Finding fatal(String rule, String file, String message, String remedy) {
        return new Finding("archive-" + rule, Level.FATAL, file, 0, 0, message, remedy);
    }

    List<Finding> findings() {
        return findings;
    }
}
