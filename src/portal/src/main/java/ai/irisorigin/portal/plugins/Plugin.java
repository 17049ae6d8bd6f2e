package ai.irisorigin.portal.plugins;

import ai.irisorigin.portal.access.Feature;
import ai.irisorigin.portal.access.Plan;

/**
 * A plugin of this installation.
 *
 * <p>A publisher signs a jar, the operator uploads it, reads what it asks for and starts it: from then on every node runs this
 * version, and organizations whose plan allows it may switch it on. An upgrade is another version that is started instead; the
 * one before is kept to go back to. Stopped, it is nowhere; removed, nothing of it is left.
 *
 * @param running the version that runs, or would if it was started
 * @param previous id of the version before it, or null
 * @param started whether it should run
 * @param plan the smallest plan that may switch it on
 * @param model which of the plan's models its own counts as, if it brings one that answers questions
 * @param fault why a node could not start it, or null
 */
public record Plugin(Installed running, String previous, boolean started, Plan plan, Feature model, String fault) {

    /** Its name in the database, addresses and messages. */
    public String id() {
        return running.key().id();
    }
}
