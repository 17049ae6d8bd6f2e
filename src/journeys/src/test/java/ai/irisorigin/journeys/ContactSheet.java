package ai.irisorigin.journeys;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Every page in every theme, scheme, width and language beside each other, to be looked at. */
final class ContactSheet {
    private static final String PLATFORM = "platform";

    private final Path folder;

    private record Picture(Scene scene, String theme, String language, Screen screen, String file) {

        String figure() {
            return """
                    <figure class="%1$s w%2$d %3$s %4$s">\
                    <a href="%5$s"><img loading="lazy" alt="" src="%5$s"></a>\
                    <figcaption>%4$s, %3$s, %6$s</figcaption></figure>"""
                    .formatted(
                            screen.scheme().name().toLowerCase(Locale.ROOT),
                            screen.width(),
                            language,
                            theme,
                            file,
                            screen);
        }
    }

    ContactSheet(Path folder) {
        this.folder = folder;
    }

    /** Returns where the sheet is. */
    Path take() throws IOException, InterruptedException, ExecutionException {
        Files.createDirectories(folder);
        List<Picture> pictures = new ArrayList<>();
        ExecutorService photographers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            // A language at a time: staff see the one that they chose.
            for (String language : List.of("en", "th")) {
                List<Callable<List<Picture>>> jobs = List.of(
                        () -> shoot(Site.ACME.slug(), language, Scenes.of(Site.ACME, language)),
                        () -> shoot(Site.GLOBEX.slug(), language, Scenes.of(Site.GLOBEX, language)),
                        () -> shoot(PLATFORM, language, Scenes.ofThePlatform(language)));
                for (Future<List<Picture>> done : photographers.invokeAll(jobs)) {
                    pictures.addAll(done.get());
                }
            }
        } finally {
            photographers.shutdown();
        }
        return Files.writeString(folder.resolve("index.html"), sheet(pictures));
    }

    private List<Picture> shoot(String theme, String language, List<Scene> scenes) {
        List<Picture> pictures = new ArrayList<>();
        try (Chromium chromium = Chromium.start()) {
            for (int i = 0; i < scenes.size(); i++) {
                var options = new Browser.NewContextOptions()
                        .setLocale(language)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setViewportSize(Screen.WIDE, Screen.HEIGHT);
                try (BrowserContext context = chromium.browser().newContext(options)) {
                    Page page = context.newPage();
                    scenes.get(i).way().take(page);
                    page.evaluate("() => document.fonts.ready");
                    for (Screen screen : Screen.all()) {
                        screen.show(page);
                        String file = "%s-%s-%02d-%s-%d.jpg"
                                .formatted(
                                        theme,
                                        language,
                                        i,
                                        screen.scheme().name().toLowerCase(Locale.ROOT),
                                        screen.width());
                        page.screenshot(new Page.ScreenshotOptions()
                                .setFullPage(true)
                                .setType(ScreenshotType.JPEG)
                                .setQuality(75)
                                .setPath(folder.resolve(file)));
                        pictures.add(new Picture(scenes.get(i), theme, language, screen, file));
                    }
                }
            }
        }
        return pictures;
    }

    private static String sheet(List<Picture> pictures) throws IOException {
        Map<String, Map<String, List<Picture>>> groups = pictures.stream()
                .collect(groupingBy(
                        picture -> picture.scene().group(),
                        LinkedHashMap::new,
                        groupingBy(picture -> picture.scene().name(), LinkedHashMap::new, toList())));
        String sections = groups.entrySet().stream()
                .map(group -> "<h2>" + group.getKey() + "</h2>\n"
                        + group.getValue().entrySet().stream()
                                .map(page -> "<section><h3>" + page.getKey() + "</h3>\n"
                                        + page.getValue().stream()
                                                .map(Picture::figure)
                                                .collect(joining("\n"))
                                        + "\n</section>")
                                .collect(joining("\n")))
                .collect(joining("\n"));
        try (var template = ContactSheet.class.getResourceAsStream("/contact-sheet.html")) {
            return new String(template.readAllBytes(), StandardCharsets.UTF_8).replace("<!-- pictures -->", sections);
        }
    }
}
