package ai.irisorigin.portal.revisions;

import ai.irisorigin.portal.web.Page;
import java.util.List;

/**
 * A published text beside another one.
 *
 * @param with number of the other one; 0 for the draft
 * @param version of the draft, which bringing back begins with
 */
@Page.View("revisions/compare")
public record ComparePage(
        String here,
        String title,
        String language,
        int number,
        int with,
        List<Choice> choices,
        List<Line> lines,
        int version,
        boolean mayManage)
        implements Page {

    /** A text to compare with; number 0 is the draft. */
    public record Choice(int number, boolean chosen) {}

    /**
     * A line of both texts or of one.
     *
     * @param mark "same", "minus", "plus" or "gap"
     * @param skipped how many equal lines a gap stands for
     */
    public record Line(String mark, List<Piece> pieces, int skipped) {}

    /** Part of a line; {@code marked} if the other text has it not. */
    public record Piece(String text, boolean marked) {}
}
