package ai.irisorigin.portal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

/** A use case that is called by another one, in its transaction. */
@ApplicationScoped
@Transactional
public class InnerProbe {

    @Inject
    private EntityManager entities;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    public long count() {
        return entities.createQuery("select count(a) from Article a", Long.class)
                .getSingleResult();
    }

    public void undo() {
        entities.flush();
        transaction.setRollbackOnly();
    }
}
