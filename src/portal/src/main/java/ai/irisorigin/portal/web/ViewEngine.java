package ai.irisorigin.portal.web;

/** Renders a page record for a visit. Complete or not at all: a failure leaves nothing half-written. */
public interface ViewEngine {

    /** HTML in UTF-8. */
    byte[] render(Page page, Visit visit);

    /** The same for a mail: its style is inside, and its addresses work anywhere. */
    byte[] renderMail(Page page, Visit visit);

    /** A message in the visit's language, in the words of the organization's theme; its key if there is none. */
    String text(String key, Visit visit, Object... arguments);

    /** The name that stands above the site's pages. */
    String siteName(Visit visit);
}
