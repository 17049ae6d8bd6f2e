package ai.irisorigin.portal.packs;

import ai.irisorigin.portal.themes.TemplateException;
import ai.irisorigin.portal.themes.Theme;
import ai.irisorigin.portal.themes.ThemeKey;

/**
 * A page that a theme could not show.
 *
 * @param title of the theme
 * @param file path in a pack of the theme's chain
 * @param line 0 if it is not known
 */
record Failure(ThemeKey theme, String title, String page, String file, int line, String message) {

    private static final int LONGEST = 500;

    static Failure of(Theme theme, String page, RuntimeException thrown) {
        // A page's name has a folder; a message's key has none.
        String file = page.contains("/") ? "pages/" + page + ".html" : "messages/";
        int line = 0;
        String message = thrown.toString();
        if (thrown instanceof TemplateException told) {
            message = told.what();
            if (told.place() != null) {
                file = told.place().file();
                line = told.place().line();
            }
        }
        return new Failure(
                theme.key(),
                theme.manifest().title("en"),
                page,
                file,
                line,
                message.substring(0, Math.min(LONGEST, message.length())));
    }

    /** As editors know it. */
    String place() {
        return line == 0 ? file : file + ":" + line;
    }
}
