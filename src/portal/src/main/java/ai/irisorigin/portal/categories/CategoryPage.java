package ai.irisorigin.portal.categories;

import ai.irisorigin.portal.web.Page;
import java.util.List;

/**
 * The form for a category.
 *
 * @param here where the form goes
 * @param name null for a new one
 * @param articles how many are in it
 * @param others where they could go
 */
@Page.View("categories/category")
public record CategoryPage(
        String here,
        String name,
        long articles,
        Form form,
        Errors errors,
        List<String> icons,
        List<CategoryChoice> others)
        implements Page {

    public record Form(String slug, String icon, String nameEn, String summaryEn, String nameTh, String summaryTh) {}

    /** Keys of messages, null where all is fine. */
    public record Errors(boolean any, String slug, String icon, String nameEn, String nameTh) {
        static final Errors NONE = new Errors(false, null, null, null, null);
    }
}
