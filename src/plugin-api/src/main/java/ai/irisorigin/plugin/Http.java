package ai.irisorigin.plugin;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/**
 * Sends HTTP requests to the hosts that the manifest declares. Redirects are not followed, cookies not kept, and private,
 * loopback and link-local addresses (RFC 6890) not connected to, whatever name leads there.
 */
@FunctionalInterface
public interface Http {

    /** Bytes of an answer's body that are read. */
    int LARGEST_ANSWER = 1 << 20;

    /**
     * Sends a request and waits for the whole answer, whatever its status.
     *
     * @param request with an {@code https} address; a time-out that is longer than the call's own has no effect
     * @throws RefusedHostException if the manifest doesn't declare the host, or its address is private; nothing was sent
     * @throws IOException if no answer came, or one with more than {@link #LARGEST_ANSWER} bytes
     * @throws InterruptedException if the call took too long
     */
    HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException;
}
