package ai.irisorigin.portal.branding;

import java.util.List;

/**
 * What every template knows besides its page, as {@code ${site}}. Part of the theme API.
 *
 * @param organization false on pages that belong to none: the platform's, and errors before an organization is known
 * @param name the organization's name
 * @param language of this page, "en" or "th"
 * @param stylesheet address of the brand stylesheet
 * @param logo address of the logo, or null
 * @param canonical address of this page without the visitor's choices
 * @param path of this page on its host
 * @param languages in which it can be read
 * @param poweredBy whether the footer names the portal
 * @param year for the copyright line
 */
public record Site(
        boolean organization,
        String name,
        String language,
        String stylesheet,
        String logo,
        String canonical,
        String path,
        List<Language> languages,
        boolean poweredBy,
        String year) {

    /** A language to switch to, in its own name. */
    public record Language(String code, String name, String href, boolean current) {}
}
