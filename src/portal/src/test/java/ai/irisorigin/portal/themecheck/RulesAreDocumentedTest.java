package ai.irisorigin.portal.themecheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RulesAreDocumentedTest {

    private static final Path RULES = Path.of("..", "..", "src", "docs", "theme-rules.md");

    @Test
    void each_rule_has_its_paragraph_in_the_order_of_the_code_and_nothing_else_has_one() throws IOException {
        List<String> headings = Files.readAllLines(RULES).stream()
                .filter(line -> line.startsWith("### "))
                .map(line -> line.substring(4))
                .toList();

        assertThat(headings).isEqualTo(Stream.of(Rule.values()).map(Rule::code).toList());
    }

    @Test
    void each_paragraph_begins_with_the_level_and_says_something() throws IOException {
        String text = Files.readString(RULES);
        for (Rule rule : Rule.values()) {
            String paragraph = text.split("### " + rule.code() + "\n", -1)[1].split("\n#", -1)[0].strip();
            String level = rule.level().name().charAt(0)
                    + rule.level().name().substring(1).toLowerCase(Locale.ROOT) + ". ";

            assertThat(paragraph).as(rule.code()).startsWith(level).hasSizeGreaterThan(30);
        }
    }
}
