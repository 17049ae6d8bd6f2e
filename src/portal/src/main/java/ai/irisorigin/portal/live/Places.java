package ai.irisorigin.portal.live;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many streams may be open: of one person, of one organization and of all. Staff and customers have places of their own,
 * so that no stranger takes those of the staff.
 */
final class Places {

    static final int OF_ONE = 20;
    static final int OF_ORGANIZATION = 1_000;
    static final int OF_ALL = 5_000;

    private final Map<String, Integer> taken = new HashMap<>();

    /** What became of somebody's wish for a place. */
    enum Answer {
        TAKEN,
        ENOUGH_OF_ONE,
        FULL
    }

    synchronized Answer take(Listener listener) {
        Map<String, Integer> limits = limits(listener);
        for (Map.Entry<String, Integer> limit : limits.entrySet()) {
            if (taken.getOrDefault(limit.getKey(), 0) >= limit.getValue()) {
                return limit.getValue() == OF_ONE ? Answer.ENOUGH_OF_ONE : Answer.FULL;
            }
        }
        limits.keySet().forEach(key -> taken.merge(key, 1, Integer::sum));
        return Answer.TAKEN;
    }

    synchronized void giveBack(Listener listener) {
        limits(listener)
                .keySet()
                .forEach(key -> taken.computeIfPresent(key, (k, count) -> count > 1 ? count - 1 : null));
    }

    /** By what is counted; the narrowest first. */
    private static Map<String, Integer> limits(Listener listener) {
        String side = listener.staff() ? "staff" : "customers";
        String ofOrganization = side + " " + listener.organization().id();
        var limits = new LinkedHashMap<String, Integer>();
        limits.put(ofOrganization + " " + listener.who(), OF_ONE);
        limits.put(ofOrganization, OF_ORGANIZATION);
        limits.put(side, OF_ALL);
        return limits;
    }
}
