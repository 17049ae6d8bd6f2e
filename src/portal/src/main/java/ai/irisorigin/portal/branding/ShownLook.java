package ai.irisorigin.portal.branding;

import ai.irisorigin.portal.web.Visit;
import java.util.Optional;

/** Another look than the organization's own, for the length of one request. */
final class ShownLook {

    private static final ThreadLocal<Look> LOOK = new ThreadLocal<>();

    private ShownLook() {}

    static void enter(Look look) {
        LOOK.set(look);
    }

    static void leave() {
        LOOK.remove();
    }

    /** Empty nearly always. */
    static Optional<Look> of(Visit visit) {
        return visit.organization() == null ? Optional.empty() : Optional.ofNullable(LOOK.get());
    }
}
