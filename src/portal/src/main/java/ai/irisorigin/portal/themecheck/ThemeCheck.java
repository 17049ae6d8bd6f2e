package ai.irisorigin.portal.themecheck;

import ai.irisorigin.portal.themes.Limits;
import ai.irisorigin.portal.themes.Theme;
import ai.irisorigin.portal.themes.ThemeManifest;
import ai.irisorigin.portal.themes.Themes;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Checks a theme pack: its files one by one, then its templates along each page, then what the pages come to. */
public final class ThemeCheck {

    /** What a page with made-up content may cost. */
    private static final Limits LIMITS = new Limits(20_000, 1 << 20, Duration.ofSeconds(3));

    /** With these there is no theme to go on with. */
    private static final Set<Rule> NO_THEME =
            EnumSet.of(Rule.MANIFEST_MISSING, Rule.MANIFEST_UNREADABLE, Rule.PARENT_UNKNOWN);

    /** With these rendering would only say the same again. */
    private static final Set<Rule> NO_PAGES = EnumSet.range(Rule.FILE_NAME, Rule.MESSAGE_FORMAT);

    private ThemeCheck() {}

    /**
     * All that is wrong with a pack.
     *
     * @param files of it by path
     * @param parents the themes that a pack may extend, by name; the base theme is among them
     */
    public static Report check(Map<String, byte[]> files, Function<String, Optional<Theme>> parents) {
        var findings = new Findings(files.keySet());
        Map<String, byte[]> good = new FileRules(findings).good(files);
        var manifest = new ManifestRules(findings, parents);
        manifest.check(good);
        theme(good, findings, parents)
                .ifPresent(theme ->
                        check(new Pack(good, theme, parents.apply(Themes.BASE).orElse(theme)), findings));
        return new Report(manifest.says("name"), manifest.says("version"), findings.sorted());
    }

    private static Optional<Theme> theme(
            Map<String, byte[]> files, Findings findings, Function<String, Optional<Theme>> parents) {
        if (findings.any(NO_THEME) || !ThemeManifest.isReadable(files.get(ThemeManifest.FILE))) {
            return Optional.empty();
        }
        MessageRules.removeUnreadable(files, findings);
        String parent = ThemeManifest.parse(files.get(ThemeManifest.FILE)).parent();
        return Optional.of(
                Theme.of(files, parent == null ? null : parents.apply(parent).orElseThrow(), LIMITS));
    }

    private static void check(Pack pack, Findings findings) {
        new TemplateRules(findings, pack).check();
        if (!pack.own("", ".html").isEmpty()) {
            new TypeRules(findings, pack).check();
            new AccessRules(findings, pack).check();
        }
        new MessageRules(findings, pack).check();
        new StylesheetRules(findings, pack).check();
        new SvgRules(findings, pack).check();
        if (pack.changesPages() || !pack.own("assets/", ".css").isEmpty()) {
            new ContrastRules(findings, pack).check();
        }
        if (pack.changesPages() && !findings.any(NO_PAGES)) {
            new PageRules(findings, pack).check();
        }
    }
}
