package ai.irisorigin.portal.web;

import ai.irisorigin.portal.AddressRanges;
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
                address(request),
                request.getRequestURI(),
                Languages.withoutChoice(request.getQueryString()),
                Languages.of(request, "en"),
                false,
                Long.toString(ThreadLocalRandom.current().nextLong() >>> 1, 36),
                null,
                null);
    }

    public Visit at(Visit.Site site, Organization organization, String host, HttpServletRequest request) {
        Visit visit = Visit.of(request);
        String chosen = Languages.chosenNow(request);
        String language =
                chosen != null ? chosen : Languages.of(request, organization == null ? "en" : organization.language());
        return new Visit(
                site,
                organization,
                host,
                visit.origin(),
                visit.address(),
                visit.path(),
                visit.query(),
                language,
                chosen != null,
                visit.requestId(),
                null,
                null);
    }

    /** The right-most address that is not a proxy of ours: what stands further left, the visitor may have written. */
    private String address(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        String forwarded = request.getHeader("X-Forwarded-For");
        if (forwarded == null || settings.trustedProxies().ranges().isEmpty()) {
            return address;
        }
        String[] hops = forwarded.split(",", -1);
        for (int i = hops.length - 1; i >= 0 && settings.trustedProxies().contains(address); i--) {
            String hop = hops[i].strip();
            if (!AddressRanges.isAddress(hop)) {
                return address;
            }
            address = hop;
        }
        return address;
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
