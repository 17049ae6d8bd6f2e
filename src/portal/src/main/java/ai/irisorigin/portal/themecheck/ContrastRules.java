package ai.irisorigin.portal.themecheck;

import ai.irisorigin.portal.branding.Colour;
import ai.irisorigin.portal.branding.InitialStylesheet;
import ai.irisorigin.portal.themes.Reference;
import ai.irisorigin.portal.themes.Setting;
import ai.irisorigin.portal.themes.Template;
import ai.irisorigin.portal.themes.Theme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Text can be read on its background (WCAG 2.2, success criterion 1.4.3) with the settings and the brand that a theme is
 * first seen with, in light and in dark. Judged are rules that set both colours, and the body.
 */
final class ContrastRules {

    private static final double ENOUGH = 4.5;
    private static final String ADDED = "assets/css/theme.css";
    private static final String DARK = "prefers-color-scheme:dark";

    private final Findings findings;
    private final Pack pack;

    ContrastRules(Findings findings, Pack pack) {
        this.findings = findings;
        this.pack = pack;
    }

    void check() {
        List<Stylesheet> sheets = new ArrayList<>();
        sheets.add(Stylesheet.read("", InitialStylesheet.text() + settings()));
        for (String asset : linked()) {
            pack.theme()
                    .file("assets/" + asset)
                    .ifPresent(css -> sheets.add(Stylesheet.read("assets/" + asset, Pack.text(css))));
        }
        ofChain(pack.theme(), sheets);
        for (boolean dark : new boolean[] {false, true}) {
            Map<String, Stylesheet.Declaration> properties = properties(sheets, dark);
            judge(sheets, dark, properties);
        }
    }

    /** The colours of the theme's settings, with the text colour that the portal puts beside each. */
    private String settings() {
        var css = new StringBuilder(":root{");
        for (Setting setting : pack.theme().settings()) {
            if (setting.type() == Setting.Type.COLOUR
                    && setting.problem(setting.initial()).isEmpty()) {
                Colour colour = Colour.parse(setting.initial());
                css.append("--theme-" + setting.name() + ":" + colour.hex() + ";");
                css.append("--on-theme-" + setting.name() + ":" + colour.text().hex() + ";");
            }
        }
        return css.append("}").toString();
    }

    /** Stylesheets that pages link to, in their order. */
    private Set<String> linked() {
        Set<String> linked = new LinkedHashSet<>();
        List<String> templates = new ArrayList<>(pack.theme().paths("layouts/"));
        templates.addAll(pack.theme().paths("partials/"));
        for (String path : templates) {
            Template.read(pack.text(path))
                    .root()
                    .all()
                    .filter(element -> element.name().equals("link"))
                    .forEach(link -> {
                        boolean shown = link.says("rel").equals("stylesheet")
                                && !link.says("media").equals("print");
                        link.attribute("th:href").filter(href -> shown).ifPresent(href -> {
                            for (Reference reference : Syntax.references(href.value())) {
                                if (reference.kind() == Reference.Kind.ASSET) {
                                    linked.add(reference.text());
                                }
                            }
                        });
                    });
        }
        return linked;
    }

    /** The stylesheet that each theme of the chain adds to its parents', the parents' first; only its own has a place. */
    private void ofChain(Theme theme, List<Stylesheet> sheets) {
        theme.parent().ifPresent(parent -> ofChain(parent, sheets));
        byte[] css = theme.file(ADDED).orElse(null);
        byte[] above = theme.parent().flatMap(parent -> parent.file(ADDED)).orElse(null);
        if (css != null && css != above) {
            sheets.add(Stylesheet.read(theme.equals(pack.theme()) ? ADDED : "", Pack.text(css)));
        }
    }

    private static boolean applies(Stylesheet.Block block, boolean dark) {
        String conditions = String.join(" ", block.around()).replace(" ", "");
        return !block.isIn("print")
                && !conditions.contains("@keyframes")
                && (dark || !conditions.contains(DARK))
                && (!dark || !conditions.contains("prefers-color-scheme:light"));
    }

    /** Custom properties of the document; what is set for parts of it, too, can't be told. */
    private static Map<String, Stylesheet.Declaration> properties(List<Stylesheet> sheets, boolean dark) {
        Map<String, Stylesheet.Declaration> weak = new HashMap<>();
        Map<String, Stylesheet.Declaration> strong = new HashMap<>();
        Set<String> elsewhere = new HashSet<>();
        for (Stylesheet sheet : sheets) {
            for (Stylesheet.Block block : sheet.blocks()) {
                if (applies(block, dark)) {
                    boolean isRoot = block.prelude().matches(":root|html|:where\\(:root\\)");
                    boolean conditional = block.around().stream()
                            .anyMatch(each -> each.startsWith("@media") && !each.contains("prefers-color-scheme"));
                    for (Stylesheet.Declaration declaration : block.declarations()) {
                        if (!declaration.name().startsWith("--")) {
                            continue;
                        }
                        if (!isRoot || conditional) {
                            elsewhere.add(declaration.name());
                        } else {
                            (block.prelude().startsWith(":where") ? weak : strong).put(declaration.name(), declaration);
                        }
                    }
                }
            }
        }
        weak.putAll(strong);
        weak.keySet().removeAll(elsewhere);
        return weak;
    }

    private void judge(List<Stylesheet> sheets, boolean dark, Map<String, Stylesheet.Declaration> properties) {
        Stylesheet.Declaration bodyColour = null;
        Stylesheet.Declaration bodyBackground = null;
        for (Stylesheet sheet : sheets) {
            for (Stylesheet.Block block : sheet.blocks()) {
                if (!applies(block, dark) || block.prelude().startsWith("@")) {
                    continue;
                }
                Stylesheet.Declaration colour = block.last("color");
                Stylesheet.Declaration background = block.last("background", "background-color");
                if (colour != null && background != null) {
                    judge(colour, background, dark, properties);
                }
                if (block.prelude().equals("body") && block.around().isEmpty()) {
                    bodyColour = colour == null ? bodyColour : colour;
                    bodyBackground = background == null ? bodyBackground : background;
                }
            }
        }
        if (bodyColour != null && bodyBackground != null) {
            judge(bodyColour, bodyBackground, dark, properties);
        }
    }

    private void judge(
            Stylesheet.Declaration text,
            Stylesheet.Declaration background,
            boolean dark,
            Map<String, Stylesheet.Declaration> properties) {
        var colours = new CssColours(properties);
        Optional<Colour> front = colours.colour(text.value());
        Optional<Colour> back = colours.colour(background.value());
        if (front.isEmpty() || back.isEmpty() || front.get().contrast(back.get()) >= ENOUGH) {
            return;
        }
        List<Stylesheet.Declaration> places = new ArrayList<>(List.of(text, background));
        places.addAll(colours.used());
        for (Stylesheet.Declaration place : places) {
            if (pack.owns(place.file())) {
                findings.add(
                        Rule.CONTRAST_LOW,
                        place.file(),
                        place.place().line(),
                        place.place().column(),
                        "%s on %s has a contrast of %.1f in %s"
                                .formatted(
                                        front.get().hex(),
                                        back.get().hex(),
                                        front.get().contrast(back.get()),
                                        dark ? "dark" : "light"));
                return;
            }
        }
    }
}
