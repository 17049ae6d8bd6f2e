package ai.irisorigin.portal.intake;

import ai.irisorigin.portal.packs.Installed;
import ai.irisorigin.portal.packs.Installer;
import ai.irisorigin.portal.packs.Pack;
import ai.irisorigin.portal.packs.PackStore;
import ai.irisorigin.portal.packs.Packs;
import ai.irisorigin.portal.themecheck.Finding;
import ai.irisorigin.portal.themecheck.Level;
import ai.irisorigin.portal.themecheck.Report;
import ai.irisorigin.portal.themecheck.ThemeCheck;
import ai.irisorigin.portal.themes.Theme;
import ai.irisorigin.portal.themes.ThemeKey;
import ai.irisorigin.portal.themes.ThemeManifest;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Takes theme packs in: unpacked, checked and then kept for good; or refused, and nothing is left of them but a report. */
@ApplicationScoped
public class Installations {

    /** Of a file that is sent. */
    public static final int LARGEST = PackArchive.LARGEST;

    /** Of a check; a large pack takes a part of it. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    private PackStore store;

    @Inject
    private Packs packs;

    @Inject
    private Clock clock;

    @Resource
    private ManagedExecutorService checks;

    /** What came of an upload. */
    public enum Result {
        INSTALLED,
        /** These very files are installed already. */
        KNOWN,
        REFUSED
    }

    /**
     * What came of an upload, and why.
     *
     * @param key null if it was refused
     */
    public record Outcome(Result result, ThemeKey key, Report report) {
        static Outcome refused(Report report) {
            return new Outcome(Result.REFUSED, null, report);
        }
    }

    public Outcome install(byte[] upload, Installer installer) {
        Pack pack;
        try {
            pack = new Pack(PackArchive.unpack(upload));
        } catch (Refused refused) {
            return Outcome.refused(new Report("", "", refused.findings()));
        }
        Report report = checked(pack.files());
        if (report.refused()) {
            return Outcome.refused(report);
        }
        return install(pack, report, installer);
    }

    private Outcome install(Pack pack, Report report, Installer installer) {
        ThemeManifest manifest = pack.manifest();
        var key = new ThemeKey(manifest.name(), manifest.version());
        Optional<ThemeKey> parent = Optional.ofNullable(manifest.parent()).flatMap(packs::newest);
        if (packs.isBundled(manifest.name()) || isOfOthers(manifest.name(), installer)) {
            return refused(
                    report, "name-taken", "there is another theme with the name " + key.name(), "choose another name");
        }
        if (parent.isEmpty()) {
            return refused(
                    report,
                    "parent-gone",
                    "it extends no theme that is offered",
                    "extend one that is there, such as origin");
        }
        if (store.add(pack, parent.get(), installer, Reports.json(report), clock.instant())) {
            return new Outcome(Result.INSTALLED, key, report);
        }
        boolean same = store.find(key)
                .filter(known -> known.checksum().equals(pack.checksum()))
                .isPresent();
        return same
                ? new Outcome(Result.KNOWN, key, report)
                : refused(
                        report,
                        "version-taken",
                        "version " + key.version() + " of " + key.name() + " is installed, with other content",
                        "raise the version; one that is installed never changes");
    }

    /** Whoever brought a theme brings its next version. */
    private boolean isOfOthers(String name, Installer installer) {
        return store.named(name).stream()
                .anyMatch(known -> !Objects.equals(known.installer().reseller(), installer.reseller()));
    }

    private Report checked(Map<String, byte[]> files) {
        Future<Report> check = checks.submit(() -> ThemeCheck.check(files, this::parent));
        try {
            return check.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            check.cancel(true);
            return new Report(
                    "",
                    "",
                    List.of(new Finding(
                            "check-time",
                            Level.FATAL,
                            "",
                            0,
                            0,
                            "the check took longer than " + PATIENCE.toSeconds() + " seconds",
                            "make the pack smaller, and its loops shorter")));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Optional<Theme> parent(String name) {
        return packs.newest(name).map(packs::loaded);
    }

    private static Outcome refused(Report report, String rule, String message, String remedy) {
        var findings = new ArrayList<>(report.findings());
        findings.add(0, new Finding(rule, Level.ERROR, ThemeManifest.FILE, 0, 0, message, remedy));
        return Outcome.refused(new Report(report.name(), report.version(), findings));
    }

    /** All that are installed, by name; of each the newest version first. */
    public List<Installed> all() {
        return store.all();
    }

    public Optional<Installed> find(ThemeKey key) {
        return store.find(key);
    }

    public Optional<Report> report(ThemeKey key) {
        return store.report(key).map(Reports::parse);
    }

    /** Its files, in a zip that can be uploaded again. */
    public Optional<byte[]> zip(ThemeKey key) {
        return store.zip(key);
    }

    /** Whoever chose it is shown what it stands on; false if it was withdrawn before. */
    public boolean withdraw(ThemeKey key) {
        return store.withdraw(key, clock.instant());
    }

    /** Takes a withdrawal back; false if there is none. */
    public boolean offerAgain(ThemeKey key) {
        return store.offerAgain(key);
    }
}
