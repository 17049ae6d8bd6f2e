package ai.irisorigin.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Somebody writes a plugin, signs it and brings it in, just as src/docs/plugins.md says. */
@ExtendWith(VisitorsExtension.class)
class PublisherJourney {

    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern FILE = Pattern.compile("Save this as `(plugins/[^`]+)`[^\n]*\n\n((?:(?: {4}.*)?\n)+)");
    private static final Pattern COMMAND = Pattern.compile("(?m)^ {4}((?:keytool|mvn|jarsigner) .*)$");

    @TempDir
    private Path clone;

    @Test
    void a_plugin_is_written_signed_and_shown_on_a_page(Visitors visitors) throws IOException, InterruptedException {
        String walk = Files.readString(ROOT.resolve("src/docs/plugins.md"));
        String steps = walk.substring(walk.indexOf("## A plugin in fifteen minutes"), walk.indexOf("**Install it.**"));
        whatIsBuiltFrom();

        for (MatchResult file : FILE.matcher(steps).results().toList()) {
            Path path = clone.resolve(file.group(1));
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.group(2).indent(-4));
        }
        List<String> commands =
                COMMAND.matcher(steps).results().map(found -> found.group(1)).toList();
        assertThat(commands).hasSize(4);
        for (String command : commands) {
            run(command);
        }
        install(visitors);

        Company company = Company.on("starter");
        Tab owner = visitors.signedIn(company.owner());
        owner.open("/app/plugins");
        owner.link("Opening hours").click();
        owner.fill("Monday to Friday", "08:00-18:00");
        owner.fill("Saturday and Sunday", "08:00-18:00");
        assertThat(owner.press("Agree and switch on")).isEqualTo(303);

        Page visitor = visitors.reading("en");
        visitor.navigate(company.site().at("/"));
        for (int i = 0; i < 20 && visitor.locator(".widget").count() == 0; i++) {
            visitor.waitForTimeout(250);
            visitor.reload();
        }
        assertThat(visitor.locator(".widget").first()).containsText("Today we are here: 08:00-18:00");
        assertThat(Barriers.on(visitor)).isEmpty();
    }

    private void install(Visitors visitors) throws IOException {
        Tab operator = visitors.signedIn(Member.OPERATOR);
        operator.open("/operator/plugins/publishers");
        operator.fill("Name", "Example Publisher");
        operator.fill("Public key or certificate", Files.readString(clone.resolve("publisher.pem")));
        operator.press("Trust this publisher");
        assertThat(operator.page().locator("main")).containsText("Example Publisher");
        assertThat(operator.barriers()).isEmpty();
        operator.open("/operator/plugins/new");
        operator.page().setInputFiles("#pack", clone.resolve("plugins/opening-hours/target/opening-hours-1.0.0.jar"));
        operator.button("Verify and install").click();
        operator.isHeaded("Opening hours");
        operator.press("Agree and start");
        assertThat(operator.page().locator("main")).containsText("Runs");
    }

    /** The clone as the walk needs it: all POMs, and the sources of the API. */
    private void whatIsBuiltFrom() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            for (Path file : files.filter(PublisherJourney::isPartOfIt).toList()) {
                Path copy = clone.resolve(ROOT.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private static boolean isPartOfIt(Path file) {
        String path = ROOT.relativize(file).toString();
        return Files.isRegularFile(file)
                && !path.contains("target/")
                && (path.endsWith("pom.xml") || path.startsWith("src/plugin-api/"));
    }

    private void run(String command) throws IOException, InterruptedException {
        Path said = Files.createTempFile("said", ".txt");
        int status = new ProcessBuilder("sh", "-c", command)
                .directory(clone.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        assertThat(status)
                .as(command + "\n" + Files.readString(said, StandardCharsets.UTF_8))
                .isZero();
        Files.delete(said);
    }
}
