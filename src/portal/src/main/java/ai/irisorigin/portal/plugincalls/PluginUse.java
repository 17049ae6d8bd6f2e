package ai.irisorigin.portal.plugincalls;

import ai.irisorigin.portal.plugins.Permissions;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A plugin as an organization uses it.
 *
 * @param settings what was chosen, by name; what is missing has its initial value
 * @param secrets names of those that were given
 * @param events kinds that the organization wants it to hear of
 * @param offReason why it was switched off without anybody asking, or null
 * @param version grows with each change
 */
public record PluginUse(
        String plugin,
        boolean enabled,
        Map<String, String> settings,
        Set<String> secrets,
        List<String> events,
        Permissions agreed,
        String offReason,
        int version) {}
