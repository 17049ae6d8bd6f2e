package ai.irisorigin.portal.themes;

import java.time.ZoneId;
import java.util.Locale;

/** One page being rendered: in which theme, language and time zone, and for whose session (or null), with what is left of its budget. Templates can't name it. */
record Rendering(Theme theme, Locale locale, ZoneId timeZone, String csrfToken, Budget budget) {

    /** Not a name that the expression grammar could spell. */
    static final String VARIABLE = " rendering";
}
