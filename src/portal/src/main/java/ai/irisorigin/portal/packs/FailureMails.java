package ai.irisorigin.portal.packs;

import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.access.Role;
import ai.irisorigin.portal.identity.Membership;
import ai.irisorigin.portal.identity.Memberships;
import ai.irisorigin.portal.mail.Mail;
import ai.irisorigin.portal.mail.Mails;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.Organization;
import ai.irisorigin.portal.tenancy.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Tells once of each page of a theme's version that the current organization could not show. */
@ApplicationScoped
@Transactional
class FailureMails {

    @Inject
    private TenantSql sql;

    @Inject
    private EntityManager entities;

    @Inject
    private Memberships memberships;

    @Inject
    private Mails mails;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** False if they know. */
    boolean tellOwners(Failure failure) {
        if (!isFirst(failure)) {
            return false;
        }
        String link = settings.urlOf(CurrentTenant.required().slug()) + "/app/branding";
        entities.createQuery(
                        "select m from Membership m where m.active = true and m.role = :owner order by m.joinedAt",
                        Membership.class)
                .setParameter("owner", Role.OWNER)
                .getResultStream()
                .forEach(owner -> mails.send(mail(owner, "theme-failed", link, failure, "")));
        return true;
    }

    /** Whoever has left is told nothing. */
    void tellInstaller(Failure failure, Installer installer, String organization) {
        Organization home = CurrentTenant.required();
        String link = home.equals(Organization.PLATFORM)
                ? settings.url() + "/operator/themes/" + failure.theme().name() + "/"
                        + failure.theme().version()
                : settings.urlOf(home.slug());
        memberships
                .ofPerson(installer.person())
                .filter(Membership::active)
                .ifPresent(person -> mails.send(mail(person, "installed-theme-failed", link, failure, organization)));
    }

    private boolean isFirst(Failure failure) {
        return !sql.query(
                        "insert into platform.theme_failure (tenant_id, theme, version, page, file, line, message, failed_at)"
                                + " values (platform.current_tenant(), ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning 1",
                        row -> 1,
                        failure.theme().name(),
                        failure.theme().version(),
                        failure.page(),
                        failure.file(),
                        failure.line(),
                        failure.message(),
                        clock.instant())
                .isEmpty();
    }

    private static Mail mail(Membership to, String kind, String link, Failure failure, String organization) {
        String language = Optional.ofNullable(to.language())
                .orElse(CurrentTenant.required().language());
        return new Mail(
                to.email(),
                language,
                kind,
                link,
                List.of(
                        failure.title(),
                        failure.theme().version(),
                        failure.page(),
                        failure.place(),
                        failure.message(),
                        organization),
                List.of());
    }
}
