package ai.irisorigin.portal.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Where calls are counted: each that had a good key and was within the rate, unless it failed by an error of ours. Those that
 * were refused for what they sent count, for they were served.
 */
@ApplicationScoped
class ApiMeter {

    /**
     * Counts a call of the current organization. Nobody counts yet.
     *
     * <p>It is called once a call, on the thread of the request and after its last transaction; what it throws would spoil
     * an answer that is ready.
     *
     * @param requestId of this call alone, so that it is counted once however often it is told
     * @param route method and pattern of the address, such as {@code GET /api/v1/conversations/{id}}
     */
    void meter(UUID requestId, String route) {}
}
