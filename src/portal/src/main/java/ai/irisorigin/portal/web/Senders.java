package ai.irisorigin.portal.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;

/**
 * How many may be sending us something at the same time, from one address and in all. A body that comes slowly holds its
 * thread, so most threads could wait for slow senders, and nobody else would be served (server-config/payara/pre-boot.txt
 * tells how many there are).
 */
@ApplicationScoped
class Senders {

    static final int OF_ADDRESS = 20;
    static final int OF_ALL = 60;

    private final Map<String, Integer> sending = new HashMap<>();
    private int all;

    /** False if there are too many; who may send tells when it is {@link #done}. */
    synchronized boolean admit(String address) {
        if (all == OF_ALL || sending.getOrDefault(address, 0) == OF_ADDRESS) {
            return false;
        }
        all++;
        sending.merge(address, 1, Integer::sum);
        return true;
    }

    synchronized void done(String address) {
        all--;
        sending.computeIfPresent(address, (same, count) -> count > 1 ? count - 1 : null);
    }
}
