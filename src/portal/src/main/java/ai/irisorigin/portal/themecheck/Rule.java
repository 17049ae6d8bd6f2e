package ai.irisorigin.portal.themecheck;

import static ai.irisorigin.portal.themecheck.Level.ERROR;
import static ai.irisorigin.portal.themecheck.Level.FATAL;
import static ai.irisorigin.portal.themecheck.Level.WARNING;

import java.util.Locale;
import java.util.stream.Stream;

/** All rules. Their codes are stable: authors look them up in src/docs/theme-rules.md, which has a paragraph for each. */
enum Rule {
    MANIFEST_MISSING(FATAL, "put a theme.json at the top of the pack"),
    MANIFEST_UNREADABLE(FATAL, "write it as JSON in UTF-8, each key once"),
    MANIFEST_KEY(ERROR, "leave it out; the keys are listed in themes.md"),
    MANIFEST_VALUE(ERROR, "write a value of the kind that themes.md shows"),
    NAME_FORMAT(ERROR, "take 2 to 40 small letters, digits and hyphens, a letter first"),
    VERSION_FORMAT(ERROR, "write three numbers, such as 1.0.0"),
    PORTAL_RANGE(ERROR, "write \"1.x\""),
    PARENT_UNKNOWN(ERROR, "extend a theme that is there, such as origin"),
    SETTING_NAME(ERROR, "take a small letter, then up to 29 letters and digits, each name once"),
    SETTING_TYPE(ERROR, "take one of colour, select, text, image, boolean"),
    SETTING_LABEL(ERROR, "give a label in en and in th"),
    SETTING_INITIAL(ERROR, "take a value that could be chosen, too"),
    SETTING_OPTIONS(ERROR, "give a select between 2 and 20 options with a value and labels, and other types none"),
    SETTINGS_TOO_MANY(ERROR, "keep the 20 that matter most"),
    SCREENSHOT_MISSING(WARNING, "add a picture of the home page, and its path as screenshot"),
    SCREENSHOT_FORMAT(WARNING, "take a PNG, JPEG or WebP, from 640 x 400 to 2560 x 1600, wider than high"),

    FILE_NAME(ERROR, "take small letters, digits, hyphens and dots, in the folders that themes.md lists"),
    FILE_KIND(
            ERROR, "take it out; a pack has html, properties, css, svg, png, jpg, webp and woff2, each in its folder"),
    FILE_CONTENT(ERROR, "save it in the format that its ending says"),
    FILE_TOO_LARGE(ERROR, "make it smaller than 1 MB, a template than 200 KB, a stylesheet than 300 KB"),
    FILES_TOO_MANY(ERROR, "keep it to 500 files"),
    PACK_TOO_LARGE(ERROR, "keep it to 10 MB, unpacked"),
    ENCODING_WRONG(ERROR, "save the file as UTF-8"),

    PAGE_MISSING(ERROR, "add it, or extend origin, which has it"),
    PAGE_UNKNOWN(ERROR, "take the path of a page of the theme that is extended"),
    ACCEPTS_WRONG(ERROR, "open it with the comment that themes.md shows: a page's record, layout or partial"),
    PARSE_FAILED(ERROR, "mend the markup there"),
    MARKUP_REFUSED(ERROR, "take it out"),
    ELEMENT_REFUSED(ERROR, "take an element that themes.md lists"),
    ATTRIBUTE_REFUSED(ERROR, "take an attribute that themes.md lists"),
    EXPRESSION_WRONG(ERROR, "write it as themes.md shows; nothing can be called"),
    TEMPLATE_MISSING(ERROR, "add the file, or name one that is there"),
    TEMPLATE_CIRCULAR(ERROR, "leave out the one that leads back"),
    VARIABLE_UNKNOWN(ERROR, "begin with page, site, theme or the name of a loop around it"),
    PROPERTY_UNKNOWN(ERROR, "take a component of the record"),
    SETTING_UNKNOWN(ERROR, "add it to the settings in theme.json"),
    VALUE_UNPRINTABLE(ERROR, "go one step further, to a text, a number or an instant"),
    FOREIGN_HOST(ERROR, "put the file into assets/; only links in an <a> may lead elsewhere"),
    LINK_BROKEN(ERROR, "link to a page that the portal has"),
    ASSET_MISSING(ERROR, "add the file to assets/, or name one that is there"),

    MESSAGE_MISSING(ERROR, "add it to messages/en.properties and messages/th.properties"),
    MESSAGE_UNTRANSLATED(ERROR, "add it in the other language"),
    MESSAGE_PLACEHOLDERS(ERROR, "use the same {0}, {1} in each language, and give as many values"),
    MESSAGE_FORMAT(ERROR, "write {0}; a brace that is text in quotes: '{'"),

    STYLESHEET_WRONG(ERROR, "close what was opened there"),
    STYLESHEET_IMPORT(ERROR, "name the other stylesheet in partials/styles.html"),
    STYLESHEET_ACTIVE(ERROR, "take it out"),
    CONTRAST_LOW(ERROR, "darken one, lighten the other, until the contrast is at least 4.5"),
    SVG_WRONG(ERROR, "save it again as plain SVG"),
    SVG_ENTITY(ERROR, "take out the DOCTYPE and write what the entity stands for"),
    SVG_ACTIVE(ERROR, "take it out; a picture is only drawn"),

    LANGUAGE_MISSING(ERROR, "write <html th:lang=\"${site.language}\">"),
    TITLE_MISSING(ERROR, "put a <title> with words into the head"),
    MAIN_MISSING(ERROR, "put the content into one <main>"),
    SKIP_MISSING(WARNING, "let the first link of the body lead to the id of <main>"),
    ALT_MISSING(ERROR, "say what the picture shows, or alt=\"\" if it only decorates"),
    LABEL_MISSING(ERROR, "add a <label for> with its id, or aria-label"),
    TEXT_MISSING(ERROR, "put words into it, or aria-label"),

    RENDER_FAILED(ERROR, "mend the template there"),
    RENDER_SLOW(ERROR, "nest fewer loops and partials"),
    OUTPUT_TOO_LARGE(ERROR, "repeat less");

    private final Level level;
    private final String remedy;

    Rule(Level level, String remedy) {
        this.level = level;
        this.remedy = remedy;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Level level() {
        return level;
    }

    String remedy() {
        return remedy;
    }

    static Rule of(String code) {
        return Stream.of(values())
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
