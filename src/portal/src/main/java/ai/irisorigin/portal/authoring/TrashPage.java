package ai.irisorigin.portal.authoring;

import ai.irisorigin.portal.web.Page;
import java.time.Instant;
import java.util.List;

/** What was deleted and can still be brought back. */
@Page.View("authoring/trash")
public record TrashPage(List<Row> articles, boolean mayManage) implements Page {

    /**
     * A deleted article.
     *
     * @param title may be empty
     * @param goneAt when it will be gone for good
     */
    public record Row(String id, String title, String language, String deletedBy, Instant deletedAt, Instant goneAt) {}
}
