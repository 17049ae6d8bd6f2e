package ai.irisorigin.portal.pluginboard;

import ai.irisorigin.portal.web.Page;
import java.time.Instant;
import java.util.List;

/**
 * All plugins.
 *
 * @param leftovers versions that were ended and whose code still runs
 */
@Page.View("pluginboard/plugins")
public record PluginsPage(List<Row> plugins, List<Waiting> waiting, List<Leftover> leftovers) implements Page {

    /**
     * One that was started once.
     *
     * @param newer a version that was uploaded and runs not, or null
     * @param state "running", "stopped" or "fault"
     * @param organizations that have it switched on
     * @param mean milliseconds of a call; null if there was none
     * @param spent time that all calls took
     */
    public record Row(
            String href,
            String title,
            String id,
            String version,
            String newer,
            String state,
            String fault,
            String publisher,
            long organizations,
            long calls,
            long failures,
            Long mean,
            String spent) {}

    /** One that nobody agreed to yet. */
    public record Waiting(
            String href, String title, String version, String publisher, String installer, Instant installedAt) {}

    /**
     * Code that doesn't end.
     *
     * @param threads their names, and where they are
     */
    public record Leftover(String plugin, List<String> threads) {}
}
