package ai.irisorigin.portal.appearance;

import ai.irisorigin.portal.audit.AuditLog;
import ai.irisorigin.portal.branding.Appearance;
import ai.irisorigin.portal.branding.BrandDrafts;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Looks that are not chosen yet, in the frame beside their form and for others by a link. */
@ApplicationScoped
class Previews {

    @Inject
    private BrandDrafts drafts;

    @Inject
    private AuditLog audit;

    /**
     * A draft as it is shown.
     *
     * @param frame the address of the help centre in it
     * @param folder where browsers get its images
     * @param logo its address, or null
     * @param link for others, or null
     */
    record Shown(String frame, String folder, String logo, BrandPage.Link link) {}

    Shown of(Appearance appearance, Purpose purpose, Visit visit) {
        boolean shared = purpose == Purpose.LINK;
        if (shared) {
            audit.add("preview.shared", appearance.theme().toString(), visit);
        }
        BrandDrafts.Made made = drafts.make(appearance, visit.signedIn().membership(), shared);
        return new Shown(
                "/?preview=" + made.token(),
                made.folder(),
                appearance.logo() == null ? null : made.folder() + appearance.logo(),
                shared ? new BrandPage.Link(visit.origin() + "/preview/" + made.token(), made.until()) : null);
    }
}
