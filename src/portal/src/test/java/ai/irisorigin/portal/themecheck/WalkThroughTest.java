package ai.irisorigin.portal.themecheck;

import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.portal.themes.Themes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The theme that src/docs/themes.md makes, and what it says that the check says of it. */
class WalkThroughTest {

    private static final String SHEET = "assets/css/theme.css";
    private static final Pattern FILE = Pattern.compile("Save this as `themes/harbour/([^`]+)`:\n\n((?: {4}.*\n)+)");

    @Test
    void the_theme_of_the_docs_is_fine() throws IOException {
        Report report = check(files());

        assertThat(report.text()).contains("harbour 1.0.0 is fine");
    }

    @Test
    void the_mistake_of_the_docs_is_found_with_its_line() throws IOException {
        Map<String, byte[]> files = files();
        String sheet = new String(files.get(SHEET), StandardCharsets.UTF_8);
        files.put(SHEET, sheet.replace("#d6e4f0", "#1d4a70").getBytes(StandardCharsets.UTF_8));

        assertThat(check(files).findings())
                .filteredOn(finding -> finding.level() != Level.WARNING)
                .isNotEmpty()
                .allSatisfy(finding -> {
                    assertThat(finding.rule()).isEqualTo("contrast-low");
                    assertThat(finding.file()).isEqualTo(SHEET);
                    assertThat(finding.line()).isEqualTo(2);
                });
    }

    private static Report check(Map<String, byte[]> files) {
        return ThemeCheck.check(files, Themes.bundled()::known);
    }

    private static Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        Matcher file = FILE.matcher(Files.readString(Path.of("..", "docs", "themes.md")));
        while (file.find()) {
            files.put(file.group(1), file.group(2).indent(-4).getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }
}
