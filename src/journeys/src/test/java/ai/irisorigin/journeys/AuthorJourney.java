package ai.irisorigin.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody makes a theme, just as src/docs/themes.md says. */
@ExtendWith(VisitorsExtension.class)
class AuthorJourney {

    /** The check renders every page. */
    private static final double PATIENCE = 20_000;

    private static final String SHEET = "assets/css/theme.css";
    private static final Pattern FILE = Pattern.compile("Save this as `themes/harbour/([^`]+)`:\n\n((?: {4}.*\n)+)");

    @Test
    void a_theme_is_made_looked_at_while_it_is_made_and_published(Visitors visitors) throws IOException {
        Assumptions.assumeTrue(RunningPortal.themes().isPresent(), "the portal shows themes of another folder");
        Path folder = RunningPortal.themes().get().resolve("harbour");
        Map<String, String> files = files();
        Company company = Company.on("professional");
        Tab owner = visitors.signedIn(company.owner());

        save(folder, files);
        owner.open("/app/branding/themes");
        reloadUntil(owner.page(), () -> owner.link("Harbour").isVisible());
        owner.link("Harbour").click();
        assertThat(hero(owner.page())).hasCSS("background-color", "rgb(12, 45, 72)");

        Files.writeString(folder.resolve(SHEET), files.get(SHEET).replace("#0c2d48", "#123524"));
        reloadUntil(owner.page(), () -> hero(owner.page())
                .evaluate("hero => getComputedStyle(hero).backgroundColor")
                .equals("rgb(18, 53, 36)"));
        delete(folder);

        Tab operator = visitors.signedIn(Member.OPERATOR);
        operator.link("Themes").click();
        operator.link("Upload a theme").first().click();
        files.put(SHEET, files.get(SHEET).replace("#d6e4f0", "#1d4a70"));
        upload(operator, files);
        assertThat(operator.page().locator("main"))
                .containsText("contrast-low", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
        assertThat(operator.page().locator("main")).containsText("Nothing was installed");
        files.put(SHEET, files.get(SHEET).replace("#1d4a70", "#d6e4f0"));
        upload(operator, files);
        assertThat(operator.page().locator("h1"))
                .hasText("Harbour", new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));

        Page visitor = visitors.reading("en");
        owner.open("/app/branding/themes");
        owner.link("Harbour").click();
        owner.press("Activate this theme");
        visitor.navigate(company.site().at("/"));
        assertThat(visitor.locator(".hero")).hasCSS("background-color", "rgb(12, 45, 72)");
    }

    private static Locator hero(Page page) {
        return page.frameLocator("#frame").locator(".hero");
    }

    /** The folder is looked at a few times a second. */
    private static void reloadUntil(Page page, BooleanSupplier shown) {
        for (int i = 0; i < 20 && !shown.getAsBoolean(); i++) {
            page.waitForTimeout(200);
            page.reload();
        }
        assertThat(shown.getAsBoolean()).isTrue();
    }

    private static void upload(Tab operator, Map<String, String> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry("harbour/" + file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        operator.page()
                .locator("#pack")
                .setInputFiles(new FilePayload("harbour.zip", "application/zip", bytes.toByteArray()));
        operator.button("Check and install").click();
    }

    private static Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        Matcher file = FILE.matcher(Files.readString(Path.of("..", "docs", "themes.md")));
        while (file.find()) {
            files.put(file.group(1), file.group(2).indent(-4));
        }
        return files;
    }

    private static void save(Path folder, Map<String, String> files) throws IOException {
        for (var file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
