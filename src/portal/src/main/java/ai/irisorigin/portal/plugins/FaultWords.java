package ai.irisorigin.portal.plugins;

import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.tenancy.Organization;
import ai.irisorigin.portal.web.ViewEngine;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;

/** What went wrong, as people read it: plugins speak for themselves, and what the portal says of them is in the reader's language. */
@ApplicationScoped
public class FaultWords {

    @Inject
    private ViewEngine engine;

    @Inject
    private Settings settings;

    /**
     * Says it.
     *
     * @param fault null if nothing went wrong
     */
    public String in(String language, String fault) {
        if (fault == null || !fault.startsWith(Fault.MESSAGES)) {
            return fault;
        }
        String[] parts = fault.split(Fault.BETWEEN, -1);
        var visit = Visit.ofMail(
                Organization.PLATFORM, settings.baseDomain(), settings.url().toString(), language);
        return engine.text(
                parts[0], visit.withoutOrganization(), (Object[]) Arrays.copyOfRange(parts, 1, parts.length));
    }
}
