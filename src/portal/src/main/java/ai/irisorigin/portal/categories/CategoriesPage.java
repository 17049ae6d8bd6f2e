package ai.irisorigin.portal.categories;

import ai.irisorigin.portal.web.Page;
import java.util.List;

/** The categories of the help centre, in their order. */
@Page.View("categories/categories")
public record CategoriesPage(List<Row> categories, boolean mayManage) implements Page {

    public record Row(String id, String slug, String icon, String name, long articles, boolean first, boolean last) {}
}
