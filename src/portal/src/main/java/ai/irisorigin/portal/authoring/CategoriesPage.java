package ai.irisorigin.portal.authoring;

import ai.irisorigin.portal.web.Page;
import java.util.List;

/** The categories of the help centre, in their order. */
@Page.View("authoring/categories")
public record CategoriesPage(List<Row> categories, boolean mayManage) implements Page {

    public record Row(String id, String slug, String icon, String name, long articles, boolean first, boolean last) {}
}
