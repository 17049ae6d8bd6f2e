package ai.irisorigin.portal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;

/** A use case like any other: whatever a test wants to do with the rows of the current organization. */
@ApplicationScoped
@Transactional
public class Probe {

    @Inject
    private EntityManager entities;

    @Inject
    private InnerProbe inner;

    @Resource(lookup = "java:app/jdbc/tenant")
    private DataSource pool;

    public <T> T rows(Function<EntityManager, T> work) {
        return work.apply(entities);
    }

    /** The same, undone afterwards. */
    public <T> T rowsUndone(Function<EntityManager, T> work) {
        try {
            return work.apply(entities);
        } finally {
            inner.undo();
        }
    }

    /** A connection of the pool as it lies there, outside any transaction. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Connection pooled() throws SQLException {
        return pool.getConnection();
    }

    /** Work in the middle of which somebody switches the organization. */
    public void rowsAfter(Runnable switching) {
        entities.createQuery("select count(a) from Article a").getSingleResult();
        switching.run();
        inner.count();
    }
}
