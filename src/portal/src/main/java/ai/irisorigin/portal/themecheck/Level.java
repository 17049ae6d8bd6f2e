package ai.irisorigin.portal.themecheck;

import java.util.Locale;

/** How bad a finding is. */
public enum Level {
    /** The check can't go on. */
    FATAL,
    /** The pack is refused. */
    ERROR,
    /** It works, but could be better. */
    WARNING;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
