package ai.irisorigin.portal.themecheck;

import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.portal.themes.ThemeFolder;
import ai.irisorigin.portal.themes.Themes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BundledThemesTest {

    @Test
    void every_theme_that_comes_with_the_portal_passes_the_check() throws IOException {
        Themes themes = Themes.bundled();
        try (Stream<Path> folders = Files.list(Path.of("..", "..", "themes"))) {
            List<Path> all = folders.toList();
            assertThat(all).hasSizeGreaterThan(2);
            for (Path folder : all) {
                Report report = ThemeCheck.check(ThemeFolder.files(folder), themes::known);

                assertThat(report.refused()).as(report.text()).isFalse();
                assertThat(report.findings()).as(report.text()).allMatch(finding -> finding.rule()
                        .equals("screenshot-missing"));
            }
        }
    }
}
