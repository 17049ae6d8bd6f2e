package ai.irisorigin.journeys;

import ai.irisorigin.launcher.CannotStart;
import ai.irisorigin.launcher.Options;
import ai.irisorigin.launcher.Portal;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Takes the README's pictures, of a portal of their own: {@code mvn -Pscreenshots}. */
public final class Screenshots {
    private Screenshots() {}

    public static void main(String[] arguments) throws CannotStart, IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]).normalize());
        try (Portal portal = Portal.start(Options.temporary());
                Chromium chromium = Chromium.start()) {
            System.setProperty(Site.PORTAL_URL, portal.url());
            Page page = chromium.browser()
                    .newPage(new Browser.NewPageOptions().setLocale("en").setViewportSize(Screen.WIDE, Screen.HEIGHT));
            for (Site site : List.of(Site.ACME, Site.GLOBEX)) {
                page.navigate(site.at("/"));
                page.evaluate("() => document.fonts.ready");
                Path file = folder.resolve(site.name().toLowerCase(Locale.ROOT) + ".png");
                write(ImageIO.read(new ByteArrayInputStream(page.screenshot())), file);
                System.out.println(file);
            }
        }
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
