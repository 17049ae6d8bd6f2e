package ai.irisorigin.portal.search;

import ai.irisorigin.portal.web.Page;
import java.util.List;

/**
 * What a search found.
 *
 * @param query as it was asked; empty before anything was
 * @param corrected what was searched for in place of mistyped words, or null
 * @param total number of articles found, of which the first are listed
 */
@Page.View(
        value = "search/search",
        scripts = {"js/htmx.min.js", "js/search.js"})
public record SearchPage(String query, String corrected, long total, boolean more, List<SearchHit> hits)
        implements Page {}
