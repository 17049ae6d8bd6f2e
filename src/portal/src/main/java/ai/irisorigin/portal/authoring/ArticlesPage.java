package ai.irisorigin.portal.authoring;

import ai.irisorigin.portal.categories.CategoryChoice;
import ai.irisorigin.portal.web.Page;
import java.time.Instant;
import java.util.List;

/** The articles of the organization, a page at a time. */
@Page.View("authoring/articles")
public record ArticlesPage(
        Filter filter,
        List<Row> articles,
        String previous,
        String next,
        boolean mayManage,
        List<CategoryChoice> categories,
        List<String> languages,
        List<String> phases)
        implements Page {

    /** What is searched for; what is empty isn't. */
    public record Filter(boolean any, String query, String category, String language, String phase) {}

    /**
     * A line of the list.
     *
     * @param title may be empty
     * @param href where it is edited, or only looked at
     */
    public record Row(
            String href,
            String title,
            String language,
            String category,
            List<Version> versions,
            String editor,
            Instant editedAt) {}

    /** The article in one language. */
    public record Version(String language, String phase) {}
}
