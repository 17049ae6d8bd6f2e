package ai.irisorigin.portal.api;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Counts as the portal does, and tells stories what it was told. */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class MeterProbe extends ApiMeter {

    private static final Map<UUID, String> CALLS = new ConcurrentHashMap<>();

    @Override
    void meter(UUID requestId, String route) {
        super.meter(requestId, route);
        String other = CALLS.put(requestId, route);
        if (other != null) {
            throw new IllegalStateException("counted twice: " + other);
        }
    }

    /** The routes that were called meanwhile. */
    public static List<String> during(Runnable work) {
        CALLS.clear();
        work.run();
        return CALLS.values().stream().sorted().toList();
    }
}
