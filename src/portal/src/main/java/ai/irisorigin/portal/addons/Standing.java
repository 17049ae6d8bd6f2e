package ai.irisorigin.portal.addons;

import ai.irisorigin.portal.access.Plan;
import ai.irisorigin.portal.plugincalls.PluginUse;
import ai.irisorigin.portal.plugins.Plugin;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import java.util.Optional;

/**
 * How a plugin stands in the current organization.
 *
 * @param on whether it is switched on
 * @param asking whether it is on, and waits for agreement to what its new version asks for
 * @param failed whether it was switched off because it failed too often
 * @param plan names the smallest plan that may switch it on; null if the organization's may
 */
public record Standing(boolean on, boolean asking, boolean failed, String plan) {

    static Standing of(Plugin plugin, Optional<PluginUse> use) {
        boolean on = use.filter(PluginUse::enabled).isPresent();
        boolean more = use.filter(found ->
                        !plugin.running().permissions().beyond(found.agreed()).isEmpty())
                .isPresent();
        Plan here = Plan.parse(CurrentTenant.required().plan()).orElseThrow();
        return new Standing(
                on,
                on && more,
                !on && use.map(PluginUse::offReason).isPresent(),
                here.compareTo(plugin.plan()) < 0 ? plugin.plan().key() : null);
    }
}
