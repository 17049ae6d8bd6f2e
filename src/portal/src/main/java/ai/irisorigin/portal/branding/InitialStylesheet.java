package ai.irisorigin.portal.branding;

import java.util.Map;

/** The brand's stylesheet of an organization that has chosen nothing yet: what a theme is first seen with. */
public final class InitialStylesheet {

    private InitialStylesheet() {}

    public static String text() {
        return BrandStylesheet.of(Appearance.initial("").style(), Map.of());
    }
}
