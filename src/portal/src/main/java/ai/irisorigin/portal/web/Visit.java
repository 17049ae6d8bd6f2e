package ai.irisorigin.portal.web;

import ai.irisorigin.portal.tenancy.Organization;
import jakarta.servlet.http.HttpServletRequest;

/**
 * One request: whose site it is for and how its visitor wants it. Made by the host filter.
 *
 * @param site which of the portal's faces answers
 * @param organization null unless the site is an organization's
 * @param host the name that was asked for, without port
 * @param origin scheme, host and port as the visitor's browser names them (RFC 6454)
 * @param language of the answer
 * @param languageChosen whether the visitor just chose it by {@code ?lang=}
 */
public record Visit(
        Site site,
        Organization organization,
        String host,
        String origin,
        String path,
        String language,
        boolean languageChosen,
        String requestId) {

    /** The faces of the portal. Each has routes of its own; none can reach another's. */
    public enum Site {
        ORGANIZATION,
        PLATFORM,
        INSIDE,
        UNKNOWN
    }

    public static Visit of(HttpServletRequest request) {
        return (Visit) request.getAttribute(Visit.class.getName());
    }

    public void attachTo(HttpServletRequest request) {
        request.setAttribute(Visit.class.getName(), this);
    }

    public Visit withoutOrganization() {
        return new Visit(Site.UNKNOWN, null, host, origin, path, language, languageChosen, requestId);
    }

    public boolean secure() {
        return origin.startsWith("https:");
    }
}
