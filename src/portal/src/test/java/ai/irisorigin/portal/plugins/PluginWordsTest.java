package ai.irisorigin.portal.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.plugin.EventTypes;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Walks all that a plugin may ask for, and all that it may be refused for: there are words for each. */
class PluginWordsTest {

    private static final Path MESSAGES = Path.of("src/main/resources/portal/messages/en.properties");
    private static final Path PORTAL = Path.of("src/main/java/ai/irisorigin/portal");
    private static final Pattern REFUSED = Pattern.compile("new PluginRefusedException\\(\\s*\"([a-z-]+)\"");

    private static final Pattern SAID = Pattern.compile("Fault\\.said\\(\\s*\"([a-z-]+)\"");

    @Test
    void whatever_a_plugin_may_ask_for_is_said_in_words() throws IOException {
        assertThat(keys())
                .containsAll(Stream.of(Point.values())
                        .map(point -> "plugins.grant.point." + point.key())
                        .toList())
                .containsAll(EventTypes.names().stream()
                        .flatMap(event -> Stream.of("plugins.grant.event." + event, "plugins.event." + event))
                        .toList())
                .containsAll(PluginManifest.SLOTS.stream()
                        .map(slot -> "plugins.grant.slot." + slot)
                        .toList());
    }

    @Test
    void whatever_goes_wrong_is_said_in_words() throws IOException {
        Set<String> faults = found(SAID);

        assertThat(faults).hasSizeGreaterThan(10);
        assertThat(keys())
                .containsAll(
                        faults.stream().map(fault -> Fault.MESSAGES + fault).toList());
    }

    @Test
    void whoever_is_refused_reads_why() throws IOException {
        Set<String> rules = found(REFUSED);

        assertThat(rules).hasSizeGreaterThan(10);
        assertThat(keys())
                .containsAll(
                        rules.stream().map(rule -> "plugins.refused." + rule).toList());
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        for (String room : List.of("plugins", "plugincalls")) {
            try (Stream<Path> files = Files.list(PORTAL.resolve(room))) {
                for (Path file : files.toList()) {
                    pattern.matcher(Files.readString(file)).results().forEach(match -> found.add(match.group(1)));
                }
            }
        }
        return found;
    }

    private static Set<String> keys() throws IOException {
        var messages = new Properties();
        messages.load(new StringReader(Files.readString(MESSAGES)));
        return messages.stringPropertyNames();
    }
}
