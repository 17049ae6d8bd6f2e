package ai.irisorigin.lantern;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The portal checks the pack when it is installed; what only its author can know is here. */
class LanternTest {

    private final Lantern plugin = new Lantern();

    @Test
    void the_pack_is_where_the_plugin_says() throws IOException {
        assertThat(json(plugin.folder() + "/theme.json").get("name").getAsString())
                .isEqualTo("lantern");
    }

    @Test
    void it_asks_for_nothing() throws IOException {
        JsonObject manifest = json("plugin.json");

        for (String wish : List.of("events", "hosts", "secrets", "slots")) {
            assertThat(manifest.getAsJsonArray(wish)).as(wish).isEmpty();
        }
    }

    @Test
    void pf4j_finds_it() throws IOException {
        assertThat(text("META-INF/extensions.idx").lines()).contains(Lantern.class.getName());
    }

    @Test
    void every_drawing_that_the_stylesheet_names_is_there() throws IOException {
        Matcher drawing = Pattern.compile("url\\(\\.\\./([^)]+)\\)").matcher(text("theme/assets/css/theme.css"));

        assertThat(drawing.results()).isNotEmpty().allSatisfy(found -> assertThat(
                        text("theme/assets/" + found.group(1)))
                .contains("<svg"));
    }

    private static JsonObject json(String file) throws IOException {
        try (InputStream in = open(file)) {
            return JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .getAsJsonObject();
        }
    }

    private static String text(String file) throws IOException {
        try (InputStream in = open(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InputStream open(String file) throws IOException {
        InputStream in = Lantern.class.getResourceAsStream("/" + file);
        if (in == null) {
            throw new IOException("no " + file + " in the jar");
        }
        return in;
    }
}
