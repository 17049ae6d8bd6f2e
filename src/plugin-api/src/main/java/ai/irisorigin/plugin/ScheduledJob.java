package ai.irisorigin.plugin;

import java.time.Duration;
import org.pf4j.ExtensionPoint;

/** Does something again and again, for each organization that switched the plugin on; on one node at a time. */
public interface ScheduledJob extends ExtensionPoint {

    /** How long from one run's end to the next; at least a minute. */
    Duration every();

    /**
     * One run, of a minute at the most. One that was missed because the portal was away is not made up for.
     *
     * @throws Exception if it failed; the next run comes when it is due
     */
    void run(Call call) throws Exception;
}
