package ai.irisorigin.portal.intake;

import ai.irisorigin.portal.packs.Installed;
import ai.irisorigin.portal.packs.Installer;
import ai.irisorigin.portal.plugins.PluginStarting;
import ai.irisorigin.portal.plugins.PluginStopped;
import ai.irisorigin.portal.themecheck.Finding;
import ai.irisorigin.portal.themecheck.Report;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Themes that plugins bring: offered while the plugin runs, withdrawn when it stops. */
@ApplicationScoped
class PluginThemes {

    @Inject
    private Installations installations;

    void bring(@Observes PluginStarting plugin) {
        if (plugin.theme().isEmpty()) {
            return;
        }
        var installer = new Installer(plugin.installer(), plugin.installerName(), null);
        var outcome = installations.install(zip(plugin.theme()), installer);
        if (outcome.result() == Installations.Result.REFUSED) {
            plugin.refuseTheme(first(outcome.report()));
            return;
        }
        // Those before it were withdrawn with it, and organizations may have chosen them.
        installations.all().stream()
                .map(Installed::key)
                .filter(key -> key.name().equals(outcome.key().name()))
                .forEach(installations::offerAgain);
    }

    void withdraw(@Observes PluginStopped plugin) {
        if (plugin.theme() != null) {
            installations.all().stream()
                    .map(Installed::key)
                    .filter(key -> key.name().equals(plugin.theme()))
                    .forEach(installations::withdraw);
        }
    }

    private static String first(Report report) {
        Finding finding = report.findings().get(0);
        return finding.file() + ": " + finding.message() + "; " + finding.remedy();
    }

    private static byte[] zip(SortedMap<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
