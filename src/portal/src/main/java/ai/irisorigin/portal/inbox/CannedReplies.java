package ai.irisorigin.portal.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The canned replies of the current organization. */
@ApplicationScoped
@Transactional
public class CannedReplies {

    static final int MOST = 200;

    @Inject
    private EntityManager entities;

    List<CannedReply> all() {
        return entities.createQuery("select r from CannedReply r order by r.title", CannedReply.class)
                .setMaxResults(MOST)
                .getResultList();
    }

    Optional<CannedReply> find(UUID id) {
        return Optional.ofNullable(entities.find(CannedReply.class, id));
    }

    /** The same title again replaces what it stood for. */
    public void keep(String title, String body) {
        entities.createQuery("select r from CannedReply r where r.title = :title", CannedReply.class)
                .setParameter("title", title)
                .getResultStream()
                .findFirst()
                .ifPresentOrElse(
                        known -> known.change(title, body), () -> entities.persist(new CannedReply(title, body)));
    }

    /** False if another one has this title already. */
    boolean change(UUID id, String title, String body) {
        boolean taken = !entities.createQuery(
                        "select r.id from CannedReply r where r.title = :title and r.id <> :id", UUID.class)
                .setParameter("title", title)
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
        if (!taken) {
            entities.find(CannedReply.class, id).change(title, body);
        }
        return !taken;
    }

    void remove(UUID id) {
        entities.createQuery("delete from CannedReply r where r.id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }
}
