package ai.irisorigin.bench;

import ai.irisorigin.launcher.CannotStart;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/**
 * Theme packs that the operator uploads: a large one, then one with templates of its own for each page, of which there are
 * then a thousand versions, each shown by an organization of its own.
 */
final class ThemePacks {
    private static final int TIMES = 5;
    private static final int PICTURES = 7;
    private static final int SIDE = 500;
    private static final int VERSIONS = 1_000;
    private static final double TARGET_OWN = 0.9;

    private static final Case IN_BASE = Case.visitor("home in the base theme, page cache off", "/", "bench-2001");
    private static final Case IN_OWN = Case.visitor("home in an uploaded theme's own templates", "/", "bench-1");
    private static final Case EACH_IN_OWN = Case.home("home, each in a theme of its own", VERSIONS);

    private final Arena arena;
    private final PrintStream console;
    private final Report report;
    private final Operator operator;

    ThemePacks(Arena arena, PrintStream console, Report report)
            throws BadMeasurement, IOException, InterruptedException {
        this.arena = arena;
        this.console = console;
        this.report = report;
        this.operator = new Operator(arena);
    }

    void measure(Effort effort) throws CannotStart, BadMeasurement, IOException, SQLException, InterruptedException {
        double[] millis = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            byte[] zip = large("1.0." + i);
            long before = System.nanoTime();
            install(zip);
            millis[i] = (System.nanoTime() - before) / 1e6;
            console.printf("  a pack of %,d bytes is installed: %.0f ms%n", zip.length, millis[i]);
        }
        report.packs(new Times(millis));
        install(zip(templatesOf("own", "1.0.1")));
        arena.superuser().load("themes.sql", VERSIONS);
        measureRendering(effort);
        measureMany();
    }

    private void measureRendering(Effort effort) throws CannotStart, BadMeasurement, IOException, InterruptedException {
        Results results = new Rounds(arena.wrk(), arena.server(), effort, console).run(List.of(IN_BASE, IN_OWN));
        report.rate(IN_BASE, results, IN_BASE);
        report.rate(IN_OWN, results, IN_BASE, TARGET_OWN);
    }

    private void measureMany() throws BadMeasurement, IOException, InterruptedException {
        long before = arena.server().memory().collected();
        arena.visitAll(EACH_IN_OWN);
        report.versions(VERSIONS, arena.server().memory().collected() - before);
    }

    private void install(byte[] zip) throws BadMeasurement, IOException, InterruptedException {
        operator.upload("/operator/themes/new", "pack.zip", zip);
    }

    /** 5 MB, most of it pictures that can't be packed. */
    private static byte[] large(String version) throws IOException {
        Map<String, byte[]> files = templatesOf("large", version);
        var random = new Random(version.hashCode());
        for (int n = 0; n < PICTURES; n++) {
            var picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
            picture.setRGB(0, 0, SIDE, SIDE, random.ints(SIDE * SIDE).toArray(), 0, SIDE);
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", bytes);
            files.put("assets/img/" + n + ".png", bytes.toByteArray());
        }
        return zip(files);
    }

    /** Those of the base theme, as a theme's own. */
    private static Map<String, byte[]> templatesOf(String name, String version) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        String manifest = "{\"name\": \"" + name + "\", \"version\": \"" + version
                + "\", \"portal\": \"1.x\", \"extends\": \"origin\","
                + " \"description\": {\"en\": \"For measuring.\", \"th\": \"สำหรับวัดผล\"}}";
        files.put("theme.json", manifest.getBytes(StandardCharsets.UTF_8));
        try (FileSystem war = FileSystems.newFileSystem(Path.of(System.getProperty("portal.war")))) {
            Path origin = war.getPath("WEB-INF", "classes", "themes", "origin");
            try (Stream<Path> paths = Files.walk(origin)) {
                for (Path path :
                        paths.filter(path -> path.toString().endsWith(".html")).toList()) {
                    files.put(origin.relativize(path).toString(), Files.readAllBytes(path));
                }
            }
        }
        return files;
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
