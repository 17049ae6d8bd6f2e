package ai.irisorigin.portal.knowledge;

import ai.irisorigin.portal.web.Page;
import java.util.List;

/** All articles by category. */
@Page.View(value = "knowledge/help", cached = true)
public record HelpPage(List<CategoryCard> categories) implements Page {}
