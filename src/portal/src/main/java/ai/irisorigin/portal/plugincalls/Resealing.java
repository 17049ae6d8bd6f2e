package ai.irisorigin.portal.plugincalls;

import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.DatabaseMigrated;
import ai.irisorigin.portal.tenancy.Organizations;
import ai.irisorigin.portal.tenancy.PlatformSql;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** While an older PORTAL_SECRET_KEY is still there: seals the plugins' secrets anew, so that it can be taken away. */
@ApplicationScoped
class Resealing {

    private static final Logger LOG = Logger.getLogger(Resealing.class.getName());

    @Inject
    private Settings settings;

    @Inject
    private PlatformSql sql;

    @Inject
    private Organizations organizations;

    @Inject
    private PluginUses uses;

    @Resource
    private ManagedExecutorService later;

    void begin(@Observes DatabaseMigrated event) {
        if (settings.secretKeys().size() > 1) {
            later.execute(this::reseal);
        }
    }

    void reseal() {
        sql.query(
                        "select distinct tenant_id from platform.plugin_use where secrets is not null",
                        row -> row.getObject(1, UUID.class))
                .forEach(id -> organizations.byId(id).ifPresent(organization -> {
                    try {
                        CurrentTenant.during(organization, uses::reseal);
                    } catch (RuntimeException e) {
                        LOG.log(Level.WARNING, "secrets of " + organization.slug() + " are not sealed anew", e);
                    }
                }));
    }
}
