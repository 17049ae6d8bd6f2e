package ai.irisorigin.portal.web;

import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.tenancy.Organization;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.ThreadLocalRandom;

/** Reads from a request what its visit is, believing X-Forwarded-Proto only from a trusted proxy. */
@ApplicationScoped
public class Visits {

    @Inject
    private Settings settings;

    /** Before the host is looked up. */
    Visit unknown(HttpServletRequest request) {
        String host = request.getHeader("Host");
        return new Visit(
                Visit.Site.UNKNOWN,
                null,
                "",
                scheme(request) + "://" + (host == null ? "" : host),
                request.getRequestURI(),
                Languages.of(request, "en"),
                false,
                Long.toString(ThreadLocalRandom.current().nextLong() >>> 1, 36));
    }

    public Visit at(Visit.Site site, Organization organization, String host, HttpServletRequest request) {
        Visit visit = Visit.of(request);
        String chosen = Languages.chosenNow(request);
        String language =
                chosen != null ? chosen : Languages.of(request, organization == null ? "en" : organization.language());
        return new Visit(
                site, organization, host, visit.origin(), visit.path(), language, chosen != null, visit.requestId());
    }

    private String scheme(HttpServletRequest request) {
        if (!settings.trustedProxies().ranges().isEmpty()
                && "https".equals(request.getHeader("X-Forwarded-Proto"))
                && settings.trustedProxies().contains(request.getRemoteAddr())) {
            return "https";
        }
        return request.getScheme();
    }
}
