package ai.irisorigin.portal.people;

import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.access.Role;
import ai.irisorigin.portal.access.SignedIn;
import ai.irisorigin.portal.identity.Membership;
import ai.irisorigin.portal.identity.Memberships;
import ai.irisorigin.portal.mail.Mail;
import ai.irisorigin.portal.mail.Mails;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Handing over the ownership of the current organization: offered by an owner, confirmed by the new one. */
@ApplicationScoped
@Transactional
public class Ownership {

    private static final Duration LIFE = Duration.ofDays(7);

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

    void offer(SignedIn owner, Membership to, Visit visit) {
        if (offerTo(to.id()).isPresent()) {
            return;
        }
        withdraw();
        var offer = new OwnershipOffer(
                memberships.of(owner),
                memberships.find(to.id()).orElseThrow(),
                clock.instant().plus(LIFE));
        entities.persist(offer);
        tell(to, "ownership-offered", "/app/ownership/" + offer.id(), owner.name(), visit);
    }

    Optional<OwnershipOffer> offerTo(UUID member) {
        return entities.createQuery(
                        "select o from OwnershipOffer o where o.to.id = :to and o.expiresAt > :now",
                        OwnershipOffer.class)
                .setParameter("to", member)
                .setParameter("now", clock.instant())
                .getResultStream()
                .findFirst();
    }

    /** The offer, if it is made to this person. */
    Optional<OwnershipOffer> find(UUID id, SignedIn person) {
        return offerTo(person.membership()).filter(offer -> offer.id().equals(id));
    }

    void withdraw() {
        entities.createQuery("delete from OwnershipOffer o").executeUpdate();
    }

    /** The new owner comes first, so that the organization is never without one; the old one stays as an admin. */
    boolean accept(UUID id, SignedIn person, Visit visit) {
        return find(id, person)
                .map(offer -> {
                    Membership from = offer.from();
                    Membership to = offer.to();
                    entities.remove(offer);
                    to.change(to.name(), Role.OWNER);
                    entities.flush();
                    from.change(from.name(), Role.ADMIN);
                    entities.flush();
                    tell(from, "ownership-accepted", "/app/people", to.name(), visit);
                    return true;
                })
                .orElse(false);
    }

    private void tell(Membership member, String kind, String path, String name, Visit visit) {
        String language = member.language() == null ? visit.organization().language() : member.language();
        mails.send(new Mail(member.email(), language, kind, settings.urlAt(visit.host()) + path, name));
    }
}
