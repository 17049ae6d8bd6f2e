package ai.irisorigin.journeys;

import ai.irisorigin.launcher.CannotStart;
import ai.irisorigin.launcher.Options;
import ai.irisorigin.launcher.Portal;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Takes the README's pictures and a contact sheet of all pages, of a portal of their own: {@code mvn -Pscreenshots}. */
public final class Screenshots {
    private Screenshots() {}

    public static void main(String[] arguments)
            throws CannotStart, IOException, InterruptedException, ExecutionException {
        Path folder = Files.createDirectories(Path.of(arguments[0]).normalize());
        try (Portal portal = Portal.start(Options.temporary());
                Chromium chromium = Chromium.start()) {
            System.setProperty(Site.PORTAL_URL, portal.url());
            Visitors visitors = new Visitors(chromium);
            take(visitors.at(Site.ACME), "/", folder.resolve("acme.png"));
            take(visitors.at(Site.GLOBEX), "/", folder.resolve("globex.png"));
            System.out.println(new ContactSheet(Path.of(arguments[1]).normalize()).take());
        }
    }

    private static void take(Tab tab, String path, Path file) throws IOException {
        Page page = tab.page();
        page.setViewportSize(Screen.WIDE, Screen.HEIGHT);
        tab.open(path);
        page.evaluate("() => document.fonts.ready");
        write(ImageIO.read(new ByteArrayInputStream(page.screenshot())), file);
        System.out.println(file);
    }

    /** As small as it goes: browsers hardly compress. */
    private static void write(BufferedImage picture, Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam smallest = writer.getDefaultWriteParam();
        smallest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        smallest.setCompressionQuality(0);
        Files.deleteIfExists(file);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), smallest);
        } finally {
            writer.dispose();
        }
    }
}
