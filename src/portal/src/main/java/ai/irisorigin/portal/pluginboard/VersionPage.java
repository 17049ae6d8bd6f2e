package ai.irisorigin.portal.pluginboard;

import ai.irisorigin.portal.plugins.Grant;
import ai.irisorigin.portal.web.Page;
import java.time.Instant;
import java.util.List;

/**
 * A version of a plugin: what it asks for, and where it comes from.
 *
 * @param home address of the plugin's page; null if it was never started
 * @param place address of this page
 * @param removal address of the plugin's removal
 * @param api versions of the plugin API that it was made for
 * @param fingerprint of its publisher's key, in groups
 * @param running the version that runs now, or null
 * @param step what starting it is: "start", "upgrade" or "back"; null if it runs
 * @param error key of a message why it was not started, or null
 * @param fault what went wrong when it was, or null
 */
@Page.View("pluginboard/version")
public record VersionPage(
        String home,
        String place,
        String removal,
        String title,
        String id,
        String version,
        String description,
        String api,
        String publisher,
        boolean trusted,
        String fingerprint,
        String checksum,
        String installer,
        Instant installedAt,
        List<Grant> grants,
        boolean more,
        String running,
        String step,
        String error,
        String fault,
        List<PluginPage.Version> versions)
        implements Page {}
