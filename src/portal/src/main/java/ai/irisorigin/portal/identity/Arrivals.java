package ai.irisorigin.portal.identity;

import ai.irisorigin.portal.identity.SecretLinks.Purpose;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The other end of a hand-over, in the organization that is arrived at. */
@ApplicationScoped
@Transactional
public class Arrivals {

    /**
     * Who arrived with a secret.
     *
     * @param person null if the secret is not good
     * @param session null if the secret is not good, or somebody else is signed in here
     */
    record Arrival(UUID person, Secret session) {}

    @Inject
    private SecretLinks links;

    @Inject
    private Memberships memberships;

    @Inject
    private Sessions sessions;

    /** Where a member comes in within the next minute, once, without signing in. Of two clicks, either leads in. */
    public String expect(UUID person) {
        return HandOvers.PATH
                + links.createAnother(Purpose.HAND_OVER, person, null).text();
    }

    Arrival arrive(Secret secret, String userAgent, Visit visit) {
        return links.use(Purpose.HAND_OVER, secret)
                .map(link -> {
                    boolean somebodyElse = visit.signedIn() != null
                            && !visit.signedIn().person().equals(link.person());
                    Secret session = somebodyElse
                            ? null
                            : memberships
                                    .ofPerson(link.person())
                                    .filter(Membership::active)
                                    .map(member -> sessions.open(member.id(), userAgent, visit))
                                    .orElse(null);
                    return new Arrival(link.person(), session);
                })
                .orElse(new Arrival(null, null));
    }
}
