package ai.irisorigin.plugin;

import org.pf4j.ExtensionPoint;

/**
 * Brings a theme pack. It is checked as one that was uploaded, offered to all organizations while the plugin runs, and withdrawn
 * when it stops: whoever shows it then is shown the theme that it stands on.
 */
public interface ThemeProvider extends ExtensionPoint {

    /** The folder of the pack in the jar, with {@code theme.json} in it; without a slash at its end. */
    default String folder() {
        return "theme";
    }
}
