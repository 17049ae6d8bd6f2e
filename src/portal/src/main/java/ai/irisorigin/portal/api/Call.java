package ai.irisorigin.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;

/**
 * A call of a program whose key is good.
 *
 * @param id of this call alone
 * @param allowance what is left of the organization's rate; empty if its plan has none
 */
record Call(UUID id, ApiKeys.Found key, Optional<Allowance> allowance) {

    private static final String ATTRIBUTE = Call.class.getName();

    void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** null if no key was good. */
    static Call of(HttpServletRequest request) {
        return (Call) request.getAttribute(ATTRIBUTE);
    }

    /** Whether it was within the rate, and so is served. */
    boolean accepted() {
        return allowance.map(Allowance::granted).orElse(true);
    }
}
