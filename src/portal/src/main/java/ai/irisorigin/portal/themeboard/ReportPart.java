package ai.irisorigin.portal.themeboard;

import ai.irisorigin.portal.themecheck.Finding;
import ai.irisorigin.portal.themecheck.Level;
import ai.irisorigin.portal.themecheck.Report;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the check says of a pack, by file.
 *
 * @param errors how many findings refuse it
 */
public record ReportPart(long errors, long warnings, List<FileFindings> files) {

    /**
     * What is wrong with a file.
     *
     * @param file its path; empty if it is the pack as a whole
     */
    public record FileFindings(String file, List<Line> findings) {}

    /**
     * A finding.
     *
     * @param grave whether it refuses the pack
     * @param rule its code, which the documentation explains
     * @param place line and column; empty if it is the file as a whole
     */
    public record Line(boolean grave, String rule, String place, String message, String remedy) {}

    static ReportPart of(Report report) {
        Map<String, List<Finding>> byFile = report.findings().stream()
                .collect(Collectors.groupingBy(Finding::file, TreeMap::new, Collectors.toList()));
        long warnings = report.findings().stream()
                .filter(finding -> finding.level() == Level.WARNING)
                .count();
        return new ReportPart(
                report.findings().size() - warnings,
                warnings,
                byFile.entrySet().stream()
                        .map(file -> new FileFindings(
                                file.getKey(),
                                file.getValue().stream().map(ReportPart::line).toList()))
                        .toList());
    }

    private static Line line(Finding finding) {
        String place = finding.line() == 0
                ? ""
                : finding.column() == 0 ? "" + finding.line() : finding.line() + ":" + finding.column();
        return new Line(finding.level() != Level.WARNING, finding.rule(), place, finding.message(), finding.remedy());
    }
}
