package ai.irisorigin.portal.plugincalls;

import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.access.Role;
import ai.irisorigin.portal.identity.Membership;
import ai.irisorigin.portal.identity.Memberships;
import ai.irisorigin.portal.mail.Mail;
import ai.irisorigin.portal.mail.Mails;
import ai.irisorigin.portal.plugins.FaultWords;
import ai.irisorigin.portal.plugins.Plugin;
import ai.irisorigin.portal.plugins.PluginManifest;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.Organization;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Tells of a plugin that was switched off because it failed: the organization's owners, and who installed it. */
@ApplicationScoped
@Transactional
class PluginMails {

    @Inject
    private Memberships memberships;

    @Inject
    private EntityManager entities;

    @Inject
    private Mails mails;

    @Inject
    private Settings settings;

    @Inject
    private FaultWords words;

    void tellOwners(Plugin plugin, String error) {
        String link = settings.urlOf(CurrentTenant.required().slug()) + "/app/plugins/" + plugin.id();
        entities.createQuery(
                        "select m from Membership m where m.active = true and m.role = :owner order by m.joinedAt",
                        Membership.class)
                .setParameter("owner", Role.OWNER)
                .getResultStream()
                .forEach(owner -> mails.send(mail(owner, "plugin-off", link, plugin, "", error)));
    }

    /** Whoever has left is told nothing. */
    void tellInstaller(Plugin plugin, Organization organization, String error) {
        String link = settings.url() + "/operator/plugins/" + plugin.id();
        memberships
                .ofPerson(plugin.running().installer())
                .filter(Membership::active)
                .ifPresent(person ->
                        mails.send(mail(person, "installed-plugin-off", link, plugin, organization.name(), error)));
    }

    private Mail mail(Membership to, String kind, String link, Plugin plugin, String organization, String error) {
        String language = Optional.ofNullable(to.language())
                .orElse(CurrentTenant.required().language());
        PluginManifest manifest = plugin.running().manifest();
        return new Mail(
                to.email(),
                language,
                kind,
                link,
                List.of(
                        manifest.title(language),
                        manifest.key().version(),
                        organization,
                        Objects.toString(words.in(language, error), "")),
                List.of());
    }
}
