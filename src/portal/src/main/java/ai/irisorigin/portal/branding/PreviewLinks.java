package ai.irisorigin.portal.branding;

import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The tokens of the current organization's previews. The newest key seals them; those before it still open them. */
@ApplicationScoped
class PreviewLinks {

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * A token that was ours and the visited organization's.
     *
     * @param expired whether its time is over
     */
    record Found(UUID draft, Instant until, boolean expired) {}

    String issue(UUID draft, Instant until) {
        return new PreviewToken(CurrentTenant.required().id(), draft, until)
                .sealed(settings.secretKeys().get(0));
    }

    /** Empty if it is none of ours, or another organization's. */
    Optional<Found> read(String text) {
        UUID here = CurrentTenant.required().id();
        return PreviewToken.read(text, settings.secretKeys())
                .filter(token -> token.organization().equals(here))
                .map(token ->
                        new Found(token.draft(), token.until(), !token.until().isAfter(clock.instant())));
    }
}
