package ai.irisorigin.portal.themes;

import java.time.ZoneId;
import java.util.Locale;

/** One page being rendered: in which theme, language and time zone. Templates can't name it. */
record Rendering(Theme theme, Locale locale, ZoneId timeZone) {

    /** Not a name that the expression grammar could spell. */
    static final String VARIABLE = " rendering";
}
