package ai.irisorigin.portal.themes;

import ai.irisorigin.portal.web.Body;
import ai.irisorigin.portal.web.Languages;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
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

    private final String name;
    private final Theme parent;
    private final Map<String, byte[]> files;
    private final Map<String, Map<String, String>> messages;
    private final Map<String, Body> assets = new HashMap<>();
    private final String fingerprint;

    /** By language, as are the messages that their templates are filled with. */
    private final Map<String, TemplateEngine> engines;

    private final Map<String, Expression> expressions = new ConcurrentHashMap<>();
    private final Map<String, Message> patterns = new ConcurrentHashMap<>();

    /** Where browsers get the chain's assets; an address changes with the assets of its theme. */
    private final Map<String, String> addresses = new HashMap<>();

    Theme(String name, Theme parent, Map<String, byte[]> files) {
        this.name = name;
        this.parent = parent;
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
                addresses.put(asset, "/assets/" + name + "/" + fingerprint + "/" + asset);
            }
        });
        this.engines = Languages.ALL.stream().collect(Collectors.toMap(language -> language, this::engine));
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

    /**
     * Renders a page's template with these variables, into one piece of UTF-8.
     *
     * @param csrfToken goes into each form that posts; null if there is no session
     */
    public byte[] render(
            String template, Locale locale, ZoneId timeZone, String csrfToken, Map<String, Object> variables) {
        var context = new Context(locale, variables);
        context.setVariable(Rendering.VARIABLE, new Rendering(this, locale, timeZone, csrfToken));
        var html = new Utf8(TYPICAL_PAGE);
        engines.get(locale.getLanguage()).process("pages/" + template, context, html);
        return html.bytes();
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

    /** An asset of this theme itself, ready to be sent. */
    Optional<Body> asset(String path) {
        return Optional.ofNullable(assets.get(path));
    }

    Expression expression(String text) {
        // computeIfAbsent may lock, even for what is there.
        Expression known = expressions.get(text);
        return known == null ? expressions.computeIfAbsent(text, ExpressionParser::parse) : known;
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
