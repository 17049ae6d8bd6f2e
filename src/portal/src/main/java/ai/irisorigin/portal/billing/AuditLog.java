package ai.irisorigin.portal.billing;

import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What the operator should know that somebody tried, in the log until there is a better place. */
@ApplicationScoped
class AuditLog {

    private static final Logger LOG = Logger.getLogger("ai.irisorigin.audit");

    void refused(Visit visit, String what) {
        LOG.log(Level.WARNING, "{0} {1} {2}: refused {3}", new Object[] {
            visit.requestId(),
            visit.organization().slug(),
            visit.signedIn().person(),
            what.replaceAll("[^A-Za-z0-9_ :',.-]", "?")
        });
    }
}
