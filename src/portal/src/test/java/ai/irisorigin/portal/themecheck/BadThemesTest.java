package ai.irisorigin.portal.themecheck;

import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.portal.themes.ThemeFolder;
import ai.irisorigin.portal.themes.Themes;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One tiny theme for each rule: that rule is broken there, at the place expected, and no other. */
class BadThemesTest {

    private static final Path THEMES = Path.of("src", "test", "resources", "bad-themes");
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private static final Themes BUNDLED = Themes.bundled();

    @ParameterizedTest
    @EnumSource(Rule.class)
    void each_rule_finds_its_bad_theme_and_nothing_else(Rule rule) throws IOException {
        Report report = ThemeCheck.check(bad(rule), BUNDLED::known);
        String expected = expected().getProperty(rule.code());

        assertThat(report.findings().stream()
                        .map(Finding::rule)
                        .filter(code -> rule == Rule.SCREENSHOT_MISSING || !code.equals(Rule.SCREENSHOT_MISSING.code()))
                        .collect(Collectors.toSet()))
                .as(report.text())
                .containsExactly(rule.code());
        assertThat(report.findings().stream().filter(finding -> finding.rule().equals(rule.code())))
                .as(report.text())
                .anyMatch(finding -> place(finding).equals(expected));
        assertThat(report.refused()).isEqualTo(rule.level() != Level.WARNING);
    }

    @Test
    void there_is_no_bad_theme_without_a_rule() throws IOException {
        Set<String> codes = Stream.of(Rule.values()).map(Rule::code).collect(Collectors.toSet());

        try (Stream<Path> folders = Files.list(THEMES)) {
            assertThat(folders.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString()))
                    .isSubsetOf(codes);
        }
        assertThat(expected().stringPropertyNames()).isEqualTo(codes);
    }

    private static String place(Finding finding) {
        return finding.file() + (finding.line() == 0 ? "" : ":" + finding.line());
    }

    private static Properties expected() throws IOException {
        var expected = new Properties();
        try (Reader reader = Files.newBufferedReader(THEMES.resolve("expected.properties"))) {
            expected.load(reader);
        }
        return expected;
    }

    /** From its folder; what would be too large for one is made here. */
    private static Map<String, byte[]> bad(Rule rule) throws IOException {
        Path folder = THEMES.resolve(rule.code());
        if (Files.isDirectory(folder)) {
            return ThemeFolder.files(folder);
        }
        Map<String, byte[]> files = new HashMap<>(Map.of(
                "theme.json", Files.readAllBytes(THEMES.resolve("link-broken").resolve("theme.json"))));
        switch (rule) {
            case FILE_TOO_LARGE -> files.put("assets/large.png", picture(2 << 20));
            case FILES_TOO_MANY -> repeat(501, 100, files);
            case PACK_TOO_LARGE -> repeat(11, 1 << 20, files);
            default -> throw new AssertionError(rule.code() + " has no bad theme");
        }
        return files;
    }

    private static void repeat(int times, int size, Map<String, byte[]> files) {
        for (int i = 0; i < times; i++) {
            files.put("assets/picture-" + i + ".png", picture(size));
        }
    }

    private static byte[] picture(int size) {
        byte[] bytes = new byte[size];
        System.arraycopy(PNG, 0, bytes, 0, PNG.length);
        return bytes;
    }
}
