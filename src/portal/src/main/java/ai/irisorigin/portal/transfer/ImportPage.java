package ai.irisorigin.portal.transfer;

import ai.irisorigin.portal.categories.CategoryChoice;
import ai.irisorigin.portal.web.Page;
import java.time.Instant;
import java.util.List;

/**
 * Where the help centre leaves as files and files come in.
 *
 * @param error key of a message about the upload, or null
 * @param categories for files that lie in no folder
 */
@Page.View(value = "transfer/import", scripts = "js/import.js")
public record ImportPage(String error, List<CategoryChoice> categories, List<Earlier> earlier, boolean mayManage)
        implements Page {

    /** An import of before; its stage is "planned", "done" or "withdrawn". */
    public record Earlier(String href, String name, String by, Instant at, String stage) {}
}
