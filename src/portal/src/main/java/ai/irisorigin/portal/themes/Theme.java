package ai.irisorigin.portal.themes;

import ai.irisorigin.portal.web.Body;
import ai.irisorigin.portal.web.Languages;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;

/**
 * A theme pack: templates, messages and assets, on top of the theme that it extends.
 *
 * <p>A pack is loaded once and never changes; a new version is a new Theme. Whatever it lacks is taken from its parent, file
 * by file and message by message, up to the complete base theme. It renders with a template engine of its own, so its
 * templates can't name anything outside this chain.
 */
public final class Theme {

    private static final int TYPICAL_PAGE = 12_000;
    private static final int TYPICAL_PARTIAL = 1_000;

    /** An asset that pages link by itself. */
    private static final String STYLESHEET = "css/theme.css";

    /** The variable that templates read settings from. */
    private static final String SETTINGS = "theme";

    private final ThemeKey key;
    private final ThemeManifest manifest;
    private final String name;
    private final Theme parent;
    private final Limits limits;
    private final Map<String, byte[]> files;
    private final Map<String, Map<String, String>> messages;
    private final Map<String, Body> assets = new HashMap<>();
    private final String fingerprint;

    /** By language, as are the messages that their templates are filled with. */
    private final Map<String, TemplateEngine> engines;

    private final Map<String, Expression> expressions = new ConcurrentHashMap<>();
    private final Map<String, Message> patterns = new ConcurrentHashMap<>();
    private final Map<String, Partial> partials = new ConcurrentHashMap<>();

    /** Where browsers get the chain's assets; an address changes with the assets of its theme. */
    private final Map<String, String> addresses = new HashMap<>();

    /** What templates read as {@code ${theme...}} where nothing was chosen. */
    private final Map<String, Object> initialSettings;

    Theme(String name, Theme parent, Map<String, byte[]> files) {
        this(ThemeManifest.of(name), ThemeKey.bundled(name), parent, files, Limits.TRUSTED);
    }

    private Theme(ThemeManifest manifest, ThemeKey key, Theme parent, Map<String, byte[]> files, Limits limits) {
        this.key = key;
        this.manifest = manifest;
        this.name = manifest.name();
        this.parent = parent;
        this.limits = limits;
        this.files = new TreeMap<>(files);
        this.messages = Languages.ALL.stream().collect(Collectors.toMap(language -> language, this::merged));
        this.fingerprint = fingerprintOfAssets();
        if (parent != null) {
            addresses.putAll(parent.addresses);
        }
        this.files.forEach((path, bytes) -> {
            if (path.startsWith("assets/")) {
                String asset = path.substring("assets/".length());
                assets.put(asset, Body.immutable(AssetTypes.of(path), bytes));
                addresses.put(asset, "/assets/" + key.folder() + "/" + fingerprint + "/" + asset);
            }
        });
        this.initialSettings = settingValues(Map.of());
        this.engines = Languages.ALL.stream().collect(Collectors.toMap(language -> language, this::engine));
    }

    /**
     * A pack with a manifest.
     *
     * @param parent null for a theme that extends none
     */
    public static Theme of(Map<String, byte[]> files, Theme parent) {
        return of(files, parent, Limits.SERVING);
    }

    /** A pack whose pages may cost so much. */
    public static Theme of(Map<String, byte[]> files, Theme parent, Limits limits) {
        ThemeManifest manifest = manifest(files);
        return new Theme(manifest, ThemeKey.bundled(manifest.name()), parent, files, limits);
    }

    /** A pack of which several versions may be shown at a time, so each has addresses of its own. */
    public static Theme ofVersion(Map<String, byte[]> files, Theme parent) {
        ThemeManifest manifest = manifest(files);
        return new Theme(manifest, new ThemeKey(manifest.name(), manifest.version()), parent, files, Limits.SERVING);
    }

    private static ThemeManifest manifest(Map<String, byte[]> files) {
        byte[] manifest = files.get(ThemeManifest.FILE);
        if (manifest == null) {
            throw new TemplateException("a theme has no " + ThemeManifest.FILE);
        }
        return ThemeManifest.parse(manifest);
    }

    private TemplateEngine engine(String language) {
        var engine = new TemplateEngine();
        engine.setDialect(new ThemeDialect());
        engine.setEngineContextFactory(new PageContext.Factory());
        engine.setTemplateResolver(new ThemeTemplateResolver(this, Locale.forLanguageTag(language)));
        return engine;
    }

    public String name() {
        return name;
    }

    /** Without a version if it came with the portal. */
    public ThemeKey key() {
        return key;
    }

    public String version() {
        return manifest.version();
    }

    public ThemeManifest manifest() {
        return manifest;
    }

    /** The theme that this one extends. */
    public Optional<Theme> parent() {
        return Optional.ofNullable(parent);
    }

    /** What can be set up: the parents' settings, then its own; of two with one name its own. */
    public List<Setting> settings() {
        Map<String, Setting> settings = new LinkedHashMap<>();
        if (parent != null) {
            parent.settings().forEach(setting -> settings.put(setting.name(), setting));
        }
        manifest.settings().forEach(setting -> settings.put(setting.name(), setting));
        return List.copyOf(settings.values());
    }

    /** What templates read as {@code ${theme...}}: what was chosen, where it is good, else what holds initially. */
    private Map<String, Object> settingValues(Map<String, String> chosen) {
        Map<String, Object> values = new HashMap<>();
        for (Setting setting : settings()) {
            String value = chosen.get(setting.name());
            boolean good = value != null && setting.problem(value).isEmpty();
            values.put(setting.name(), setting.seen(good ? value : initial(setting)));
        }
        return values;
    }

    private String initial(Setting setting) {
        return setting.type() == Setting.Type.IMAGE ? addresses.get(setting.initial()) : setting.initial();
    }

    /** Renders a page with the settings that hold initially. */
    public byte[] render(
            String template, Locale locale, ZoneId timeZone, String csrfToken, Map<String, Object> variables) {
        return render(template, locale, timeZone, csrfToken, variables, Map.of());
    }

    /**
     * Renders a page's template with these variables, into one piece of UTF-8.
     *
     * @param csrfToken goes into each form that posts; null if there is no session
     * @param settings chosen values by name
     */
    public byte[] render(
            String template,
            Locale locale,
            ZoneId timeZone,
            String csrfToken,
            Map<String, Object> variables,
            Map<String, String> settings) {
        var context = new Context(locale, variables);
        context.setVariable(SETTINGS, settings.isEmpty() ? initialSettings : settingValues(settings));
        context.setVariable(Rendering.VARIABLE, new Rendering(this, locale, timeZone, csrfToken, new Budget(limits)));
        var html = new Utf8(TYPICAL_PAGE, limits.bytes());
        try {
            engines.get(locale.getLanguage()).process("pages/" + template, context, html);
            return html.bytes();
        } catch (RuntimeException | StackOverflowError e) {
            throw Failure.of(e, this, "pages/" + template);
        }
    }

    /** Renders a template by itself, as a part of a page that is being rendered. */
    String render(String template, Rendering rendering, Map<String, Object> variables) {
        var context = new Context(rendering.locale(), variables);
        context.setVariable(Rendering.VARIABLE, rendering);
        var html = new Utf8(TYPICAL_PARTIAL, limits.bytes());
        engines.get(rendering.locale().getLanguage()).process(template, context, html);
        return new String(html.bytes(), StandardCharsets.UTF_8);
    }

    /** A file of this theme or, if it has none, of the nearest parent that has it. */
    public Optional<byte[]> file(String path) {
        byte[] own = files.get(path);
        return own != null || parent == null ? Optional.ofNullable(own) : parent.file(path);
    }

    /** The message in this language; its key if nobody has it, so that a gap is seen and breaks nothing. */
    public String message(String key, Locale locale, Object... arguments) {
        String pattern = messages(locale.getLanguage()).get(key);
        if (pattern == null) {
            return key;
        }
        return arguments.length == 0
                ? pattern
                : patterns.computeIfAbsent(pattern, Message::new).format(locale, arguments);
    }

    /** Messages of the whole chain by key. */
    public Map<String, String> messages(String language) {
        return messages.getOrDefault(language, Map.of());
    }

    private Map<String, String> merged(String language) {
        Map<String, String> merged = new HashMap<>(parent == null ? Map.of() : parent.messages(language));
        byte[] own = files.get("messages/" + language + ".properties");
        if (own != null) {
            merged.putAll(MessageFile.parse(own));
        }
        return Collections.unmodifiableMap(merged);
    }

    /** Where browsers get an asset, which may be followed by a fragment. */
    public String assetAddress(String path) {
        int fragment = path.indexOf('#');
        String file = fragment < 0 ? path : path.substring(0, fragment);
        String address = addresses.get(file);
        if (address == null) {
            throw new TemplateException("theme " + name + " has no asset " + file);
        }
        return fragment < 0 ? address : address + path.substring(fragment);
    }

    /** Where browsers get the stylesheet of each theme of the chain that has one, the parents' first: a child adds to theirs. */
    public List<String> stylesheets() {
        List<String> sheets = new ArrayList<>(parent == null ? List.of() : parent.stylesheets());
        if (assets.containsKey(STYLESHEET)) {
            sheets.add(addresses.get(STYLESHEET));
        }
        return sheets;
    }

    /** An asset of this theme itself, ready to be sent. */
    public Optional<Body> asset(String path) {
        return Optional.ofNullable(assets.get(path));
    }

    /** Its picture in galleries, if it has one of its own. */
    public Optional<Body> screenshot() {
        String path = manifest.screenshot();
        return Optional.ofNullable(path == null ? null : files.get(path))
                .map(bytes -> Body.immutable(AssetTypes.of(path), bytes));
    }

    /** Bytes of its own files. */
    public int size() {
        return files.values().stream().mapToInt(file -> file.length).sum();
    }

    Limits limits() {
        return limits;
    }

    Expression expression(String text) {
        // computeIfAbsent may lock, even for what is there.
        Expression known = expressions.get(text);
        return known == null ? expressions.computeIfAbsent(text, ExpressionParser::parse) : known;
    }

    Partial partial(String name) {
        Partial known = partials.get(name);
        return known == null ? partials.computeIfAbsent(name, missing -> new Partial(missing, this)) : known;
    }

    /** All paths below a folder, of the whole chain. */
    public Set<String> paths(String folder) {
        var paths = new TreeSet<String>(parent == null ? Set.of() : parent.paths(folder));
        files.keySet().stream().filter(path -> path.startsWith(folder)).forEach(paths::add);
        return paths;
    }

    public String fingerprint() {
        return fingerprint;
    }

    private String fingerprintOfAssets() {
        var all = new ByteArrayOutputStream();
        files.forEach((path, bytes) -> {
            if (path.startsWith("assets/")) {
                all.writeBytes(path.getBytes(StandardCharsets.UTF_8));
                all.writeBytes(bytes);
            }
        });
        return Body.fingerprint(all.toByteArray());
    }
}
