package ai.irisorigin.stripe.clocks;

import ai.irisorigin.stripe.store.Resource;
import java.util.List;

/** What time has in store for objects. */
public interface Schedule {

    /** What becomes due for an object, in any order; none of it has to be scheduled or taken back. */
    List<Step> of(Resource resource);

    /** How far a test clock may be moved at once. */
    long furthest(Resource clock);
}
