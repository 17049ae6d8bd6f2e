package ai.irisorigin.portal.knowledge;

import ai.irisorigin.portal.web.Page;
import java.util.List;

/**
 * One category with its articles.
 *
 * @param others the other categories
 */
@Page.View(value = "knowledge/category", cached = true)
public record CategoryPage(CategoryCard category, List<CategoryCard> others) implements Page {}
