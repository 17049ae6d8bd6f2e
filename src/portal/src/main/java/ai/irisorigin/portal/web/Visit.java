package ai.irisorigin.portal.web;

import ai.irisorigin.portal.access.SignedIn;
import ai.irisorigin.portal.tenancy.Organization;
import jakarta.servlet.http.HttpServletRequest;

/**
 * One request: whose site it is for and how its visitor wants it. Made by the host filter.
 *
 * @param site which of the portal's faces answers
 * @param organization null unless the site is an organization's
 * @param host the name that was asked for, without port
 * @param origin scheme, host and port as the visitor's browser names them (RFC 6454)
 * @param address the visitor's IP address: the nearest one that is no proxy of ours
 * @param query of the address, without the choice of a language; or empty
 * @param language of the answer
 * @param languageChosen whether the visitor just chose it by {@code ?lang=}
 * @param signedIn null unless somebody is
 * @param flash what the visitor's last request did, to be told now; mostly null
 */
public record Visit(
        Site site,
        Organization organization,
        String host,
        String origin,
        String address,
        String path,
        String query,
        String language,
        boolean languageChosen,
        String requestId,
        SignedIn signedIn,
        Flash flash) {

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

    /** For a mail, which no request asked for: it speaks for a host of the organization's, or of the platform. */
    public static Visit ofMail(Organization organization, String host, String origin, String language) {
        boolean platform = organization.id().equals(Organization.PLATFORM.id());
        return new Visit(
                platform ? Site.PLATFORM : Site.ORGANIZATION,
                platform ? null : organization,
                host,
                origin,
                "",
                "/",
                "",
                language,
                false,
                "mail",
                null,
                null);
    }

    public void attachTo(HttpServletRequest request) {
        request.setAttribute(Visit.class.getName(), this);
    }

    public Visit withoutOrganization() {
        return new Visit(
                Site.UNKNOWN,
                null,
                host,
                origin,
                address,
                path,
                query,
                language,
                languageChosen,
                requestId,
                null,
                null);
    }

    /**
     * The same visit, by somebody whose session is known; in the language that this person chose: in the profile, unless the
     * address says another, and on the platform's pages, which have no profile, by their links.
     */
    public Visit by(SignedIn person) {
        boolean linked = languageChosen || site == Site.PLATFORM;
        String own = linked || person.language() == null ? language : person.language();
        return new Visit(
                site, organization, host, origin, address, path, query, own, languageChosen, requestId, person, flash);
    }

    /** The same visit, of somebody who reads this language. */
    public Visit in(String other) {
        return new Visit(
                site,
                organization,
                host,
                origin,
                address,
                path,
                query,
                other,
                languageChosen,
                requestId,
                signedIn,
                flash);
    }

    public Visit telling(Flash news) {
        return new Visit(
                site,
                organization,
                host,
                origin,
                address,
                path,
                query,
                language,
                languageChosen,
                requestId,
                signedIn,
                news);
    }

    public boolean secure() {
        return origin.startsWith("https:");
    }
}
