package ai.irisorigin.portal.people;

import ai.irisorigin.plugin.Event.PersonInvited;
import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.access.Role;
import ai.irisorigin.portal.happenings.Happenings;
import ai.irisorigin.portal.identity.Credentials;
import ai.irisorigin.portal.identity.Memberships;
import ai.irisorigin.portal.identity.Secret;
import ai.irisorigin.portal.identity.Sessions;
import ai.irisorigin.portal.mail.Mail;
import ai.irisorigin.portal.mail.Mails;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.Organization;
import ai.irisorigin.portal.web.ViewEngine;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Invitations to the current organization. */
@ApplicationScoped
@Transactional
public class Invitations {

    private static final int MOST_LISTED = 500;

    @Inject
    private EntityManager entities;

    @Inject
    private SeatCount seats;

    @Inject
    private Mails mails;

    @Inject
    private ViewEngine engine;

    @Inject
    private Credentials credentials;

    @Inject
    private Memberships memberships;

    @Inject
    private Sessions sessions;

    @Inject
    private Settings settings;

    @Inject
    private Happenings happenings;

    @Inject
    private Clock clock;

    List<Invitation> newest() {
        return entities.createQuery("select i from Invitation i order by i.sentAt desc, i.email", Invitation.class)
                .setMaxResults(MOST_LISTED)
                .getResultList();
    }

    Optional<Invitation> find(UUID id) {
        return Optional.ofNullable(entities.find(Invitation.class, id));
    }

    /** The one of these addresses that is a member's already. */
    Optional<String> memberAmong(List<String> emails) {
        return entities.createQuery("select m.email from Membership m where m.email in :emails", String.class)
                .setParameter("emails", emails)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * Invites these addresses, once each; who was invited before is invited anew.
     *
     * @param inviter name of whoever invites, or null
     * @param host of the organization, where the mail leads to
     * @throws SeatsTakenException if the plan has not that many seats; then nobody is invited
     */
    public void invite(List<String> emails, Role role, Duration life, String inviter, String host) {
        Map<String, Invitation> known = entities.createQuery(
                        "select i from Invitation i where i.email in :emails", Invitation.class)
                .setParameter("emails", emails)
                .getResultStream()
                .collect(Collectors.toMap(Invitation::email, Function.identity()));
        List<Invitation> sent = new ArrayList<>();
        for (String email : emails) {
            Invitation invitation = known.getOrDefault(email, new Invitation(email));
            if (send(invitation, role, life, inviter, host)) {
                sent.add(invitation);
            }
            if (!known.containsKey(email)) {
                entities.persist(invitation);
            }
        }
        seats.check(emails.size() - known.size());
        tellPlugins(sent);
    }

    void sendAgain(Invitation invitation, String inviter, String host) {
        Invitation managed = entities.merge(invitation);
        if (send(managed, invitation.role(), invitation.life(), inviter, host)) {
            tellPlugins(List.of(managed));
        }
    }

    private void tellPlugins(List<Invitation> sent) {
        happenings.tell(
                PersonInvited.class,
                sent,
                (moment, invitation) -> new PersonInvited(
                        moment.id(),
                        moment.at(),
                        moment.page("/app/people"),
                        invitation.email(),
                        invitation.role().key()));
    }

    /** False if it was sent a moment ago. */
    private boolean send(Invitation invitation, Role role, Duration life, String inviter, String host) {
        var secret = Secret.random();
        if (!invitation.send(role, inviter, secret, life, clock.instant())) {
            return false;
        }
        Organization organization = CurrentTenant.required();
        Visit reader = Visit.ofMail(organization, host, settings.urlAt(host), organization.language());
        mails.send(new Mail(
                invitation.email(),
                organization.language(),
                "invitation",
                settings.urlAt(host) + "/invitations/" + secret.text(),
                inviter == null ? engine.siteName(reader) : inviter,
                engine.text("role." + role.key(), reader)));
        return true;
    }

    /** False if it is gone already. */
    boolean revoke(UUID id) {
        return entities.createQuery("delete from Invitation i where i.id = :id")
                        .setParameter("id", id)
                        .executeUpdate()
                > 0;
    }

    /** Empty if the invitation was accepted, revoked or sent anew, or has expired. */
    Optional<Invitation> find(Secret secret) {
        Instant now = clock.instant();
        return entities.createQuery("select i from Invitation i where i.tokenHash = :hash", Invitation.class)
                .setParameter("hash", secret.hash())
                .getResultStream()
                .filter(invitation -> !invitation.expired(now))
                .findFirst();
    }

    /** Whether somebody has this e-mail already, here or in another organization. */
    Optional<Credentials.Credential> account(Invitation invitation) {
        return credentials.of(invitation.email());
    }

    /**
     * Makes the invited person a member and signs them in.
     *
     * @param account of the person; empty for a new one, with this hash of a password
     * @return empty if the invitation, or the e-mail, has been taken meanwhile
     */
    Optional<Secret> accept(
            Secret secret, Optional<UUID> account, String hash, String name, String userAgent, Visit visit) {
        return find(secret).flatMap(invitation -> {
            Optional<UUID> person = account.isPresent() ? account : credentials.enroll(invitation.email(), hash);
            if (person.isEmpty() || !revoke(invitation.id())) {
                return Optional.empty();
            }
            UUID member = memberships.add(person.get(), invitation.role(), name);
            return Optional.of(sessions.open(member, userAgent, visit));
        });
    }
}
