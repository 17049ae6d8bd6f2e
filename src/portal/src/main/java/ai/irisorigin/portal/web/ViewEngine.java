package ai.irisorigin.portal.web;

/** Renders a page record for a visit. Complete or not at all: a failure leaves nothing half-written. */
public interface ViewEngine {

    String render(Page page, Visit visit);
}
