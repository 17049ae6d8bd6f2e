package ai.irisorigin.portal.transfer;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * What stands between two lines of dashes at the start of a Markdown file: YAML 1.2, of which names with one value each are
 * read, as text. Whatever is nested is passed over without being built, so a hostile file costs no more than its length.
 */
final class FrontMatter {

    private static final int LONGEST = 20_000;
    private static final Pattern BLOCK =
            Pattern.compile("\\A---[ \\t]*\\n(.*?\\n)?(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z)", Pattern.DOTALL);
    private static final LoadSettings READING = LoadSettings.builder().build();
    private static final DumpSettings WRITING = DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setWidth(10_000)
            .build();

    private final Map<String, String> values;
    private final String body;

    private FrontMatter(Map<String, String> values, String body) {
        this.values = values;
        this.body = body;
    }

    /** Of a file with line feeds; without a block all of it is the body. */
    static FrontMatter of(String file) throws Refused {
        Matcher block = BLOCK.matcher(file.substring(0, Math.min(LONGEST, file.length())));
        if (!block.find()) {
            return new FrontMatter(Map.of(), file);
        }
        String yaml = block.group(1) == null ? "" : block.group(1);
        try {
            return new FrontMatter(
                    values(new Parse(READING).parseString(yaml).iterator()), file.substring(block.end()));
        } catch (YamlEngineException e) {
            throw new Refused("frontmatter");
        }
    }

    /** Before a body; names keep their order, null is left out. */
    static String write(Map<String, Object> values) {
        var said = new LinkedHashMap<String, Object>();
        values.forEach((name, value) -> {
            if (value != null) {
                said.put(name, value);
            }
        });
        return "---\n" + new Dump(WRITING).dumpToString(said) + "---\n";
    }

    /** null if it isn't there. */
    String get(String name) {
        return values.get(name);
    }

    String body() {
        return body;
    }

    private static Map<String, String> values(Iterator<Event> events) throws Refused {
        var values = new LinkedHashMap<String, String>();
        String name = null;
        int depth = 0;
        while (events.hasNext()) {
            Event event = events.next();
            switch (event.getEventId()) {
                case MappingStart, SequenceStart -> {
                    if (depth == 0 && event.getEventId() == Event.ID.SequenceStart) {
                        throw new Refused("frontmatter");
                    }
                    depth++;
                }
                case MappingEnd, SequenceEnd -> {
                    depth--;
                    name = depth == 1 ? null : name;
                }
                case Scalar -> {
                    String text = ((ScalarEvent) event).getValue();
                    if (depth == 0) {
                        throw new Refused("frontmatter");
                    } else if (depth == 1 && name == null) {
                        name = text.toLowerCase(Locale.ROOT);
                    } else if (depth == 1) {
                        values.put(name, text);
                        name = null;
                    }
                }
                case Alias -> name = depth == 1 ? null : name;
                default -> {}
            }
        }
        return values;
    }
}
