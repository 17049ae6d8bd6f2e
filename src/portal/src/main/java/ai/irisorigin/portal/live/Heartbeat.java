package ai.irisorigin.portal.live;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** One clock for all streams. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class Heartbeat {

    @Inject
    private EventStreams streams;

    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
    void beat() {
        streams.beat();
    }
}
