package ai.irisorigin.portal.themeboard;

import ai.irisorigin.portal.intake.Installations;
import ai.irisorigin.portal.intake.Reports;
import ai.irisorigin.portal.packs.Installed;
import ai.irisorigin.portal.packs.Packs;
import ai.irisorigin.portal.themecheck.Report;
import ai.irisorigin.portal.themes.Setting;
import ai.irisorigin.portal.themes.ThemeKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pages of installed themes, for whoever may see them at whatever address. */
@ApplicationScoped
class Board {

    private static final int KILO = 1 << 10;
    private static final int MEGA = 1 << 20;

    @Inject
    private Installations installations;

    @Inject
    private Packs packs;

    ThemesPage list(String here, String language) {
        Map<String, List<Installed>> byName = new LinkedHashMap<>();
        installations.all().forEach(version -> byName.computeIfAbsent(
                        version.key().name(), name -> new ArrayList<>())
                .add(version));
        return new ThemesPage(
                here,
                byName.values().stream()
                        .map(versions -> row(here, versions, language))
                        .toList(),
                packs.offers().stream()
                        .filter(offer -> offer.bundled())
                        .map(offer -> new ThemesPage.Bundled(
                                offer.manifest().title(language),
                                offer.manifest().name(),
                                offer.manifest().version(),
                                offer.manifest().description().getOrDefault(language, "")))
                        .toList());
    }

    UploadPage form(String here, String error, String file) {
        return new UploadPage(here, Installations.LARGEST / MEGA, error, file, null, null, null);
    }

    UploadPage refused(String here, String file, Report report) {
        String theme = report.name().isEmpty() ? null : report.name() + " " + report.version();
        return new UploadPage(
                here, Installations.LARGEST / MEGA, null, file, theme, ReportPart.of(report), Reports.json(report));
    }

    VersionPage version(String here, Installed shown, String language) {
        List<Installed> versions = installations.all().stream()
                .filter(version -> version.key().name().equals(shown.key().name()))
                .toList();
        String place = address(here, shown.key());
        return new VersionPage(
                here,
                place,
                shown.manifest().title(language),
                shown.key().name(),
                shown.key().version(),
                shown.manifest().description().getOrDefault(language, ""),
                shown.manifest().portal(),
                packs.screenshot(shown.key()).isPresent() ? place + "/screenshot" : null,
                shown.parent().toString(),
                readable(shown.size()),
                shown.files(),
                shown.checksum(),
                shown.installer().name(),
                shown.installedAt(),
                shown.withdrawnAt(),
                shown.manifest().settings().stream()
                        .map(setting -> field(setting, language))
                        .toList(),
                ReportPart.of(installations.report(shown.key()).orElseThrow()),
                versions.stream()
                        .map(version -> new VersionPage.Version(
                                address(here, version.key()),
                                version.key().version(),
                                version.installedAt(),
                                !version.isOffered(),
                                version.key().equals(shown.key())))
                        .toList());
    }

    static String address(String here, ThemeKey key) {
        return here + "/" + key.name() + "/" + key.version();
    }

    private static ThemesPage.Row row(String here, List<Installed> versions, String language) {
        Installed newest = versions.get(0);
        return new ThemesPage.Row(
                address(here, newest.key()),
                newest.manifest().title(language),
                newest.key().name(),
                newest.key().version(),
                versions.size() - 1,
                readable(newest.size()),
                newest.installer().name(),
                newest.installedAt(),
                !newest.isOffered());
    }

    private static VersionPage.Field field(Setting setting, String language) {
        return new VersionPage.Field(
                setting.label().getOrDefault(language, setting.name()),
                setting.name(),
                setting.type().key(),
                setting.initial());
    }

    private static String readable(int size) {
        if (size < MEGA) {
            return Math.max(1, Math.round((float) size / KILO)) + " KB";
        }
        int tenths = Math.round(size * 10f / MEGA);
        return tenths / 10 + (tenths % 10 == 0 ? "" : "." + tenths % 10) + " MB";
    }
}
