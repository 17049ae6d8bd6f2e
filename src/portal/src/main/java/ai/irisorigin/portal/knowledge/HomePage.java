package ai.irisorigin.portal.knowledge;

import ai.irisorigin.portal.web.Page;
import java.util.List;

/** The front page of an organization's site. */
@Page.View(value = "knowledge/home", cached = true)
public record HomePage(List<CategoryCard> categories, List<ArticleLink> newest) implements Page {}
