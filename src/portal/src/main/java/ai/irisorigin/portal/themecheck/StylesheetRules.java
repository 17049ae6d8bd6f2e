package ai.irisorigin.portal.themecheck;

import ai.irisorigin.portal.themecheck.CssToken.Kind;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;

/** A stylesheet loads nothing but the theme's own assets, and runs nothing. */
final class StylesheetRules {

    private static final Set<String> ACTIVE =
            Set.of("expression", "src", "behavior", "-ms-behavior", "-moz-binding", "progid");
    private static final Set<String> LOADING = Set.of("url", "image-set", "-webkit-image-set", "image");

    private final Findings findings;
    private final Pack pack;

    StylesheetRules(Findings findings, Pack pack) {
        this.findings = findings;
        this.pack = pack;
    }

    void check() {
        for (String file : pack.own("assets/", ".css")) {
            Stylesheet sheet = Stylesheet.read(file, Pack.text(pack.files().get(file)));
            if (sheet.wrong() != null) {
                add(Rule.STYLESHEET_WRONG, file, sheet.wrong(), "something is not closed, or closed that was not open");
            }
            tokens(sheet);
            sheet.blocks().forEach(block -> block.declarations().forEach(declaration -> {
                if (ACTIVE.contains(declaration.name())) {
                    add(Rule.STYLESHEET_ACTIVE, file, declaration.place(), declaration.name() + " can run something");
                }
                values(file, declaration);
            }));
        }
    }

    private void tokens(Stylesheet sheet) {
        for (CssToken token : sheet.tokens()) {
            String name = token.text().toLowerCase(Locale.ROOT);
            if (token.kind() == Kind.AT && (name.equals("import") || name.equals("namespace"))) {
                add(Rule.STYLESHEET_IMPORT, sheet.file(), token, "@" + name + " is not allowed");
            } else if (token.kind() == Kind.FUNCTION && ACTIVE.contains(name)) {
                add(Rule.STYLESHEET_ACTIVE, sheet.file(), token, name + "() can run or load something");
            } else if (token.kind() == Kind.WORD && name.equals("progid")) {
                add(Rule.STYLESHEET_ACTIVE, sheet.file(), token, "progid can run something");
            } else if (token.kind() == Kind.URL) {
                address(sheet.file(), token);
            }
        }
    }

    /** Strings: addresses in some functions; anywhere else they must not look like one, for a property can be put into a function. */
    private void values(String file, Stylesheet.Declaration declaration) {
        Deque<String> functions = new ArrayDeque<>();
        for (CssToken token : declaration.value()) {
            if (token.kind() == Kind.FUNCTION || token.isSign("(")) {
                functions.push(token.text().toLowerCase(Locale.ROOT));
            } else if (token.isSign(")") && !functions.isEmpty()) {
                functions.pop();
            } else if (token.kind() == Kind.STRING) {
                if (!functions.isEmpty() && LOADING.contains(functions.peek())) {
                    address(file, token);
                } else if (!declaration.name().equals("content") && isElsewhere(token.text())) {
                    add(Rule.FOREIGN_HOST, file, token, token.text() + " is not in the theme");
                }
            }
        }
    }

    private static boolean isElsewhere(String address) {
        return address.strip().toLowerCase(Locale.ROOT).matches("([a-z][a-z0-9+.-]*:|[/\\\\]).*");
    }

    private void address(String file, CssToken token) {
        String address = token.text();
        if (address.startsWith("#")) {
            return;
        }
        if (isElsewhere(address)) {
            add(Rule.FOREIGN_HOST, file, token, address + " is not in the theme");
            return;
        }
        try {
            String path = URI.create("/" + file)
                    .resolve(address.replaceAll("[?#].*", ""))
                    .getPath();
            if (!pack.owns(path.substring(1)) || !path.startsWith("/assets/")) {
                add(Rule.ASSET_MISSING, file, token, "the pack has no " + path.substring(1));
            }
        } catch (IllegalArgumentException e) {
            add(Rule.ASSET_MISSING, file, token, address + " is no path");
        }
    }

    private void add(Rule rule, String file, CssToken token, String message) {
        findings.add(rule, file, token.line(), token.column(), message);
    }
}
