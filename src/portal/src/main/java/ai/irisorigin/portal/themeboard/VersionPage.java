package ai.irisorigin.portal.themeboard;

import ai.irisorigin.portal.web.Page;
import java.time.Instant;
import java.util.List;

/**
 * One version of a theme that was uploaded.
 *
 * @param here address of the list of themes
 * @param place address of this version
 * @param portal versions of the portal that it was made for
 * @param picture address of its screenshot, or null
 * @param parent name of the theme that it stands on, with its version if it was uploaded, too
 * @param size as people read it
 * @param withdrawnAt null while it is offered
 * @param settings what organizations can set up
 * @param versions all of this theme, the newest first
 */
@Page.View("themeboard/version")
public record VersionPage(
        String here,
        String place,
        String title,
        String name,
        String version,
        String description,
        String portal,
        String picture,
        String parent,
        String size,
        int files,
        String checksum,
        String installer,
        Instant installedAt,
        Instant withdrawnAt,
        List<Field> settings,
        ReportPart report,
        List<Version> versions)
        implements Page {

    /**
     * Something that can be set up.
     *
     * @param kind as theme.json calls it
     * @param initial what holds until something was chosen; may be empty
     */
    public record Field(String label, String name, String kind, String initial) {}

    /** Another version of it, or this one. */
    public record Version(String href, String version, Instant installedAt, boolean withdrawn, boolean current) {}
}
