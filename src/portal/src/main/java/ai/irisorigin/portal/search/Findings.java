package ai.irisorigin.portal.search;

import java.util.List;

/**
 * What a search found.
 *
 * @param corrected what was searched for in place of the mistyped words, or null
 * @param total number of articles, of which the first are listed
 */
public record Findings(String corrected, long total, List<SearchHit> hits) {

    static final Findings NONE = new Findings(null, 0, List.of());
}
