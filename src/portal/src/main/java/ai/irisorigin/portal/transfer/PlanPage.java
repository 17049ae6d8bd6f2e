package ai.irisorigin.portal.transfer;

import ai.irisorigin.portal.web.Page;
import java.time.Instant;
import java.util.List;

/**
 * What an import would do, or did, file by file.
 *
 * @param here this page's address
 * @param stage "planned", "done" or "withdrawn"
 * @param changing how many files would change something
 * @param counts how many files share a verdict; those of none are left out
 * @param next address of the next lines, or null
 */
@Page.View("transfer/plan")
public record PlanPage(
        String here,
        String name,
        String by,
        Instant at,
        String stage,
        long changing,
        List<Count> counts,
        List<Line> files,
        String previous,
        String next,
        boolean mayManage)
        implements Page {

    public record Count(String verdict, long files) {}

    /**
     * A file.
     *
     * @param fault key of the message that says why it is left out, or null
     * @param phase what the file says of itself: "published", "draft" or null
     * @param href where its article is edited, or null
     */
    public record Line(
            String path, String verdict, String fault, String title, String language, String phase, String href) {}
}
