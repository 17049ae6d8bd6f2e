package ai.irisorigin.portal.branding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Looks of the current organization that somebody tries out. Who makes one clears away those whose time is over. */
@ApplicationScoped
@Transactional
public class BrandDrafts {

    /** How long a link shows one. */
    public static final Duration LIFE = Duration.ofHours(24);

    /** An editor makes one with each change of a form, and looks at the last. */
    private static final Duration GLANCE = Duration.ofMinutes(10);

    @Inject
    private EntityManager entities;

    @Inject
    private BrandImages images;

    @Inject
    private PreviewLinks links;

    @Inject
    private Clock clock;

    /**
     * A draft that can be looked at.
     *
     * @param token opens it, at the organization's host
     * @param folder where browsers get its images
     */
    public record Made(String token, String folder, Instant until) {}

    /**
     * Keeps what is to be looked at.
     *
     * @param shared whether others are given its link, or only its editor looks at it
     */
    public Made make(Appearance appearance, UUID editor, boolean shared) {
        Instant now = clock.instant();
        entities.createQuery("delete from BrandDraft d where d.madeAt < :end"
                        + " or (d.shared = false and d.editor = :editor and d.madeAt < :glance)")
                .setParameter("end", now.minus(LIFE))
                .setParameter("editor", editor)
                .setParameter("glance", now.minus(GLANCE))
                .executeUpdate();
        images.sweep();
        var draft = new BrandDraft(appearance, editor, shared, now);
        entities.persist(draft);
        return new Made(links.issue(draft.id(), now.plus(LIFE)), folder(draft.id()), now.plus(LIFE));
    }

    static String folder(UUID id) {
        return AssetsServlet.BRAND + AssetsServlet.DRAFTS + id + "/";
    }

    /** Empty if there is none, or its time is over. */
    Optional<Appearance> find(UUID id) {
        return Optional.ofNullable(entities.find(BrandDraft.class, id))
                .filter(draft -> draft.madeAt().plus(LIFE).isAfter(clock.instant()))
                .map(BrandDraft::appearance);
    }
}
