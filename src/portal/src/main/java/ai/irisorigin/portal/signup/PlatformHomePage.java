package ai.irisorigin.portal.signup;

import ai.irisorigin.portal.web.Page;
import java.util.List;

/**
 * The front page of the platform: what it is, and what it costs. In demo mode it leads to the demo organizations, too.
 *
 * @param interval that the prices are shown for
 * @param organizations empty outside demo mode
 */
@Page.View("platform/home")
public record PlatformHomePage(
        String interval,
        List<Interval> intervals,
        List<Offer> offers,
        List<Limit> limits,
        List<Feature> features,
        List<Tour> organizations)
        implements Page {

    /**
     * How often one may pay.
     *
     * @param key names the message {@code interval.<key>}
     * @param discount percent off, or 0
     */
    public record Interval(String key, int discount, boolean current) {}

    /**
     * A plan at its price.
     *
     * @param plan names the message {@code plan.<plan>}
     * @param smaller the plan whose features it has, too; or null
     * @param monthly for a month, as the reader's language writes it
     * @param total what is paid at once
     * @param features those that smaller plans lack; names of messages {@code feature.<feature>}
     */
    public record Offer(
            String plan,
            boolean usual,
            String smaller,
            String monthly,
            String total,
            long users,
            long conversations,
            long storageGb,
            List<String> features) {}

    /**
     * What each plan allows of something.
     *
     * @param entitlement names the message {@code limit.<entitlement>}
     * @param amounts by plan, negative if unlimited
     */
    public record Limit(String entitlement, List<Long> amounts) {}

    /**
     * What some plans have.
     *
     * @param key names the message {@code feature.<key>}
     * @param included by plan
     */
    public record Feature(String key, List<Boolean> included) {}

    /** A demo organization to look at. */
    public record Tour(String slug, String name, String host, String href) {}
}
