package ai.irisorigin.portal.web;

/** Renders a page record for a visit. Complete or not at all: a failure leaves nothing half-written. */
public interface ViewEngine {

    /** HTML in UTF-8. */
    byte[] render(Page page, Visit visit);
}
