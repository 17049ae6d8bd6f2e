package ai.irisorigin.portal.pluginboard;

import ai.irisorigin.portal.web.Page;
import java.time.Instant;
import java.util.List;

/**
 * One plugin: the version that runs, who may use it, who does and how that goes.
 *
 * @param place address of this page
 * @param state "running", "stopped" or "fault"
 * @param theme whether a theme is all that it brings
 * @param plan names the smallest plan that may switch it on
 * @param model what the model counts as that it brings; null if it brings none
 */
@Page.View("pluginboard/plugin")
public record PluginPage(
        String place,
        String title,
        String id,
        String description,
        String version,
        String publisher,
        boolean trusted,
        String state,
        String fault,
        boolean theme,
        String plan,
        List<String> plans,
        String model,
        List<String> models,
        List<Use> uses,
        List<Version> versions)
        implements Page {

    /**
     * How it does in an organization.
     *
     * @param off why it was switched off without anybody asking, or null
     * @param portion of the calls that failed
     * @param mean milliseconds of a call; null if there was none
     * @param spent time that all calls took
     */
    public record Use(
            String href,
            String name,
            boolean enabled,
            String off,
            long calls,
            long failures,
            String portion,
            Long mean,
            String spent,
            String lastError,
            Instant lastErrorAt) {}

    /**
     * One of its versions.
     *
     * @param current whether it is the one that is shown
     * @param running whether it is the one that runs, or would
     */
    public record Version(String href, String version, Instant installedAt, boolean current, boolean running) {}
}
