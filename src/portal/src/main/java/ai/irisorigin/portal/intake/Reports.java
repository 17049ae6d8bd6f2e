package ai.irisorigin.portal.intake;

import static ai.irisorigin.portal.JsonText.JSON;

import ai.irisorigin.portal.themecheck.Finding;
import ai.irisorigin.portal.themecheck.Level;
import ai.irisorigin.portal.themecheck.Report;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;

/** Reports of the theme check as JSON: kept with each version, and for programs that read what they did wrong. */
public final class Reports {

    private static final JsonWriterFactory WRITERS =
            JSON.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

    private Reports() {}

    public static String json(Report report) {
        var findings = JSON.createArrayBuilder();
        report.findings().forEach(finding -> findings.add(json(finding)));
        JsonObjectBuilder json = JSON.createObjectBuilder();
        put(json, "name", report.name());
        put(json, "version", report.version());
        json.add("refused", report.refused()).add("findings", findings);
        var text = new StringWriter();
        try (var writer = WRITERS.createWriter(text)) {
            writer.writeObject(json.build());
        }
        return text.toString().strip() + "\n";
    }

    private static JsonObjectBuilder json(Finding finding) {
        return JSON.createObjectBuilder()
                .add("rule", finding.rule())
                .add("level", finding.level().name().toLowerCase(Locale.ROOT))
                .add("file", text(finding.file()))
                .add("line", finding.line())
                .add("column", finding.column())
                .add("message", text(finding.message()))
                .add("remedy", text(finding.remedy()));
    }

    /** Reads what {@link #json(Report)} wrote. */
    public static Report parse(String json) {
        try (var reader = JSON.createReader(new StringReader(json))) {
            JsonObject report = reader.readObject();
            return new Report(
                    report.getString("name", null),
                    report.getString("version", null),
                    report.getJsonArray("findings").getValuesAs(JsonObject.class).stream()
                            .map(Reports::finding)
                            .toList());
        }
    }

    private static Finding finding(JsonObject finding) {
        return new Finding(
                finding.getString("rule"),
                Level.valueOf(finding.getString("level").toUpperCase(Locale.ROOT)),
                finding.getString("file"),
                finding.getInt("line"),
                finding.getInt("column"),
                finding.getString("message"),
                finding.getString("remedy"));
    }

    private static void put(JsonObjectBuilder json, String key, String value) {
        if (value == null) {
            json.addNull(key);
        } else {
            json.add(key, value);
        }
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
