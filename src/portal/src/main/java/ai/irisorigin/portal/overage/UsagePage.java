package ai.irisorigin.portal.overage;

import ai.irisorigin.portal.web.Page;
import java.time.Instant;
import java.util.List;

/**
 * What was used in a period, what it costs, and where it leads.
 *
 * @param now whether the period goes on
 * @param trial nothing is billed, and limits are firm
 * @param billed false if overage is agreed otherwise
 * @param next the invoice so far, or what the period's overage came to; null if nothing is billed, or no invoice comes
 * @param upgrade null unless a larger plan would help
 * @param cap null for those who may not set it
 */
@Page.View("overage/usage")
public record UsagePage(
        Instant starts,
        Instant ends,
        boolean now,
        boolean trial,
        boolean billed,
        List<Line> lines,
        Next next,
        Upgrade upgrade,
        Cap cap,
        List<Choice> periods)
        implements Page {

    /**
     * One of the meters; amounts and quantities in words.
     *
     * @param meter names the message {@code limit.<meter>}
     * @param included null if there is no limit
     * @param percent of what is included, may pass 100
     * @param level fine, near, full (of what is included) or stopped (nothing more is let through)
     * @param forecast what it comes to at the period's end if it goes on like this, or null
     * @param over beyond what is included, or null
     * @param cost of that, or null
     * @param href to the events, or null
     * @param chart null if there is nothing to draw
     */
    public record Line(
            String meter,
            String used,
            String included,
            int percent,
            String level,
            String forecast,
            String over,
            String cost,
            String href,
            UsageChart chart) {}

    /**
     * An invoice so far.
     *
     * @param plan null if only overage is shown
     * @param price of the plan, or null
     * @param waiting what earlier periods left for it, or null
     * @param discount on all of that, or null
     * @param total null if nobody can say now
     */
    public record Next(
            Instant date,
            String plan,
            String price,
            String waiting,
            String discount,
            List<Extra> extras,
            String total) {}

    /** Overage on an invoice. */
    public record Extra(String meter, String quantity, String amount, String href) {}

    /**
     * What a larger plan would change.
     *
     * @param plan the smallest that fits
     * @param now what upgrading costs for the rest of the period
     * @param difference what it costs more in each whole period
     * @param overage what the period's overage comes to by the forecast
     * @param cheaper whether it costs less than the overage
     */
    public record Upgrade(String plan, String now, String difference, String overage, boolean cheaper) {}

    /**
     * The spending cap.
     *
     * @param dollars as it was typed, or as it is; empty for none
     * @param wrong message key, or null
     */
    public record Cap(String dollars, String text, String wrong) {}

    /** One of the periods so far. */
    public record Choice(long period, Instant starts, Instant ends, boolean chosen) {}
}
