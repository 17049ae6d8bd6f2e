package ai.irisorigin.portal.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Statements that JPA can't say, in the current organization's transaction. Row-level security bounds them. */
@ApplicationScoped
@Transactional
public class TenantSql {

    @Inject
    private EntityManager entities;

    @Inject
    private DataSources dataSources;

    /**
     * The rows of a function that enters the current organization by itself: one statement without a transaction around
     * it, for what every request asks.
     *
     * @param parameters those after the first, which is the organization's id
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public <T> List<T> call(String function, PlatformSql.Row<T> row, Object... parameters) {
        String statement = "select * from " + function + "(?" + ", ?".repeat(parameters.length) + ")";
        try (var connection = dataSources.tenant();
                var query = connection.prepareStatement(statement)) {
            PlatformSql.bind(
                    query,
                    Stream.concat(Stream.of(CurrentTenant.required().id()), Stream.of(parameters))
                            .toArray());
            return PlatformSql.read(query, row);
        } catch (SQLException e) {
            throw DatabaseAwayException.of(e);
        }
    }

    /**
     * The rows of a query, or of a change that returns some.
     *
     * @param row reads the columns of one
     */
    public <T> List<T> query(String sql, Function<Object[], T> row, Object... parameters) {
        entities.flush();
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            Object value = parameters[i] instanceof Instant instant ? Timestamp.from(instant) : parameters[i];
            query.setParameter(i + 1, value);
        }
        return ((List<?>) query.getResultList())
                .stream()
                        .map(columns -> row.apply(columns instanceof Object[] all ? all : new Object[] {columns}))
                        .toList();
    }
}
