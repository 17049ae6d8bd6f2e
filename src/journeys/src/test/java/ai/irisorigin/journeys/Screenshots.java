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
            Visitors visitors = new Visitors(chromium);
            take(visitors.at(Site.ACME), "/", folder.resolve("acme.png"));
            take(visitors.at(Site.GLOBEX), "/", folder.resolve("globex.png"));
            take(visitors.at(Site.ACME), "/sign-in", folder.resolve("sign-in.png"));
            take(visitors.signedIn(Member.of(Site.ACME, "owner")), "/app/people", folder.resolve("people.png"));
            take(visitors.signedIn(Member.of(Site.INITECH, "owner")), "/app", folder.resolve("staff-in-thai.png"));
            take(visitors.signedIn(Member.OPERATOR), "/operator/organizations", folder.resolve("operator.png"));
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
