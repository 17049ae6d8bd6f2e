package ai.irisorigin.portal.authoring;

import ai.irisorigin.portal.categories.CategoryChoice;
import ai.irisorigin.portal.web.Page;
import java.util.List;

/** The form that begins an article. */
@Page.View("authoring/new-article")
public record NewArticlePage(Form form, Errors errors, List<CategoryChoice> categories, List<String> languages)
        implements Page {

    public record Form(String title, String slug, String language) {}

    /** Keys of messages, null where all is fine. */
    public record Errors(boolean any, String title, String slug, String category, String language) {
        static final Errors NONE = new Errors(false, null, null, null, null);
    }
}
