package ai.irisorigin.portal.plugincalls;

import ai.irisorigin.portal.plugins.LoadedPlugin;
import ai.irisorigin.portal.tenancy.Organization;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Puts fuses in again. */
@ApplicationScoped
public class Electrician {

    @Inject
    private Fuses fuses;

    /** As if the rest was over. */
    public void wake(Organization organization, LoadedPlugin plugin) {
        fuses.of(organization.id(), plugin.run()).rest().reset();
    }
}
