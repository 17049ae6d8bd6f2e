package ai.irisorigin.portal.themecheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import ai.irisorigin.portal.themes.ThemeFolder;
import ai.irisorigin.portal.themes.Themes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A report comes out of any pack, soon. {@code -Dfuzz.runs} and {@code -Dfuzz.seed} as for templates. */
class PackFuzzTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int RUNS = Integer.getInteger("fuzz.runs", 600);

    private static final String[] PIECES = {
        "<",
        ">",
        "{",
        "}",
        "${",
        "\"",
        "'",
        "/*",
        "*/",
        "<!--",
        "-->",
        "url(",
        ")",
        "@import",
        "&",
        "\\",
        "\\u00",
        "th:",
        ":root{",
        "var(--",
        "color-mix(in oklab,",
        "#",
        "0",
        "-1",
        "99999999999",
        "\n",
        "\u0000",
        "ไทย",
        "\u202e",
        "<script>",
        "[",
        "]",
        ",",
        "null",
        "true",
        "=",
        "{0",
        "%",
        ";",
        "--x:"
    };

    private final Logger engine = Logger.getLogger("org.thymeleaf");

    @BeforeEach
    void quietly() {
        engine.setLevel(Level.OFF);
    }

    @AfterEach
    void aloud() {
        engine.setLevel(null);
    }

    @Test
    void whatever_is_in_a_pack_there_is_a_report() throws IOException {
        Themes themes = Themes.bundled();
        Map<String, byte[]> good = ThemeFolder.files(Path.of("..", "..", "themes", "aurora"));
        long seed = Long.getLong("fuzz.seed", 1);
        int refused = 0;
        for (int run = 0; run < RUNS; run++) {
            Map<String, byte[]> pack = mutated(good, new Random(seed + run));
            long began = System.nanoTime();
            try {
                refused += ThemeCheck.check(pack, themes::known).refused() ? 1 : 0;
            } catch (RuntimeException | Error e) {
                fail("seed " + (seed + run), e);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .as("seed " + (seed + run))
                    .isLessThan(SOON);
        }
        assertThat(refused).isPositive();
    }

    private static Map<String, byte[]> mutated(Map<String, byte[]> good, Random random) {
        Map<String, byte[]> pack = new TreeMap<>(good);
        List<String> paths = new ArrayList<>(good.keySet());
        for (int i = random.nextInt(4); i >= 0; i--) {
            String path = paths.get(random.nextInt(paths.size()));
            switch (random.nextInt(8)) {
                case 0 -> pack.remove(path);
                case 1 -> pack.put(path, good.get(paths.get(random.nextInt(paths.size()))));
                default -> pack.put(path, mutated(good.get(path), random));
            }
        }
        return pack;
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        var text = new StringBuilder(Pack.text(bytes));
        for (int i = random.nextInt(4); i >= 0 && text.length() > 1; i--) {
            int at = random.nextInt(text.length());
            int to = Math.min(text.length(), at + random.nextInt(30));
            switch (random.nextInt(4)) {
                case 0 -> text.delete(at, to);
                case 1 -> text.insert(at, text.substring(at, to).repeat(random.nextInt(3)));
                case 2 -> text.setCharAt(at, (char) random.nextInt(0x180));
                default -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
