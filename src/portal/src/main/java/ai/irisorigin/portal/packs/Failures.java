package ai.irisorigin.portal.packs;

import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.Organization;
import ai.irisorigin.portal.tenancy.Organizations;
import ai.irisorigin.portal.themes.Theme;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Tells of themes that failed, behind the back of the visitor, who waits for nothing of it. */
@ApplicationScoped
class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class.getName());

    @Inject
    private FailureMails mails;

    @Inject
    private PackStore store;

    @Inject
    private Organizations organizations;

    @Resource
    private ManagedExecutorService later;

    /** A theme that came with the portal is ours to mend, and nobody else's to hear of. */
    void note(Organization organization, Theme theme, String page, RuntimeException thrown) {
        LOG.log(
                theme.key().isBundled() ? Level.SEVERE : Level.WARNING,
                organization.slug() + ": theme " + theme.key() + " can't show " + page,
                thrown);
        if (theme.key().isBundled()) {
            return;
        }
        Failure failure = Failure.of(theme, page, thrown);
        try {
            later.execute(() -> tell(organization, failure));
        } catch (RejectedExecutionException e) {
            LOG.log(Level.FINE, "nobody was told", e);
        }
    }

    private void tell(Organization organization, Failure failure) {
        try {
            boolean first = CurrentTenant.during(organization, () -> mails.tellOwners(failure));
            Optional<Installer> installer =
                    first ? store.find(failure.theme()).map(Installed::installer) : Optional.empty();
            if (installer.isPresent()) {
                CurrentTenant.during(
                        home(installer.get()),
                        () -> mails.tellInstaller(failure, installer.get(), organization.name()));
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "nobody was told that " + failure.theme() + " can't show " + failure.page(), e);
        }
    }

    /** Where the installer is at work. */
    private Organization home(Installer installer) {
        return installer.reseller() == null
                ? Organization.PLATFORM
                : organizations.byId(installer.reseller()).orElse(Organization.PLATFORM);
    }
}
