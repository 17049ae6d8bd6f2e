package ai.irisorigin.portal.api;

import com.hazelcast.config.MapConfig;
import com.hazelcast.core.HazelcastInstance;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Payara's data grid, where one is: what all nodes of an installation share without asking the database. */
@ApplicationScoped
class DataGrid {

    private static final Logger LOG = Logger.getLogger(DataGrid.class.getName());
    private static final String RATES = "iris-origin-api-rates";

    /** A bucket that nobody takes from for so long is full anyway. */
    static final Duration IDLE = Duration.ofMinutes(5);

    /** null if there is none. */
    private HazelcastInstance grid;

    @PostConstruct
    @SuppressWarnings("BanJNDI") // nobody else chooses the name; injected, its absence would keep us from starting
    void find() {
        try {
            grid = (HazelcastInstance) new InitialContext().lookup("payara/Hazelcast");
            if (grid != null) {
                // Before the map is first used, and the same on each node.
                grid.getConfig().addMapConfig(new MapConfig(RATES).setMaxIdleSeconds((int) IDLE.toSeconds()));
            }
        } catch (NamingException e) {
            LOG.log(Level.FINE, "There is no data grid", e);
        }
    }

    /** The states of buckets by name; empty as long as this node is alone. */
    Optional<ConcurrentMap<String, byte[]>> rates() {
        return grid == null || grid.getCluster().getMembers().size() < 2
                ? Optional.empty()
                : Optional.of(grid.getMap(RATES));
    }
}
