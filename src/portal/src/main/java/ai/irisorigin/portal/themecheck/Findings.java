package ai.irisorigin.portal.themecheck;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what is found in files of the pack itself, each thing once: a partial is looked at in each page that has it. */
final class Findings {

    /** Whoever has so many needs no more. */
    private static final int MOST = 500;

    private final Set<String> files;
    private final Set<Finding> findings = new LinkedHashSet<>();

    Findings(Set<String> files) {
        this.files = files;
    }

    void add(Rule rule, String file, int line, int column, String message) {
        if (findings.size() < MOST && (file.isEmpty() || files.contains(file) || rule == Rule.MANIFEST_MISSING)) {
            findings.add(new Finding(rule.code(), rule.level(), file, line, column, printable(message), rule.remedy()));
        }
    }

    void add(Rule rule, String file, String message) {
        add(rule, file, 0, 0, message);
    }

    /** Whether one of these was found. */
    boolean any(Collection<Rule> rules) {
        return findings.stream().anyMatch(finding -> rules.contains(Rule.of(finding.rule())));
    }

    boolean refused() {
        return findings.stream().anyMatch(finding -> finding.level() != Level.WARNING);
    }

    List<Finding> sorted() {
        return findings.stream()
                .sorted(Comparator.comparing(
                                Finding::level, Comparator.comparing(level -> level == Level.FATAL ? 0 : 1))
                        .thenComparing(Finding::file)
                        .thenComparing(Finding::line)
                        .thenComparing(Finding::column))
                .toList();
    }

    /** Reports are read in terminals and mails: what a pack says must not steer them. */
    private static String printable(String message) {
        String text = message.replaceAll("\\p{C}", "?");
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }
}
