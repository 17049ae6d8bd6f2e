package ai.irisorigin.portal.api;

import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.proxy.ClientSideConfig;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AbstractCompareAndSwapBasedProxyManager;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AsyncCompareAndSwapOperation;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.CompareAndSwapOperation;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentMap;

/**
 * Buckets whose states are bytes in a map, of this node or of the data grid: no other node needs a class of ours to hold
 * them.
 *
 * <p>Before each state stands the time at which it was written. A state from the future is none: somebody's clock was
 * wrong, and a bucket would not fill before that time has come.
 */
final class Buckets extends AbstractCompareAndSwapBasedProxyManager<String> {

    /** How far apart the clocks of nodes may be. */
    static final Duration TOLERANCE = Duration.ofSeconds(30);

    private final ConcurrentMap<String, byte[]> states;
    private final TimeMeter time;

    Buckets(ConcurrentMap<String, byte[]> states, TimeMeter time) {
        super(ClientSideConfig.getDefault().withClientClock(time));
        this.states = states;
        this.time = time;
    }

    @Override
    protected CompareAndSwapOperation beginCompareAndSwapOperation(String key) {
        return new CompareAndSwapOperation() {

            /** As it was read, so that it is replaced only if nobody else did. */
            private byte[] known;

            @Override
            public Optional<byte[]> getStateData(Optional<Long> timeoutNanos) {
                known = states.get(key);
                return Optional.ofNullable(known).map(ByteBuffer::wrap).flatMap(Buckets.this::state);
            }

            @Override
            public boolean compareAndSwap(
                    byte[] originalData, byte[] newData, RemoteBucketState newState, Optional<Long> timeoutNanos) {
                byte[] written = ByteBuffer.allocate(Long.BYTES + newData.length)
                        .putLong(time.currentTimeNanos())
                        .put(newData)
                        .array();
                return known == null ? states.putIfAbsent(key, written) == null : states.replace(key, known, written);
            }
        };
    }

    private Optional<byte[]> state(ByteBuffer kept) {
        if (kept.getLong() - time.currentTimeNanos() > TOLERANCE.toNanos()) {
            return Optional.empty();
        }
        byte[] state = new byte[kept.remaining()];
        kept.get(state);
        return Optional.of(state);
    }

    @Override
    public void removeProxy(String key) {
        states.remove(key);
    }

    @Override
    public boolean isAsyncModeSupported() {
        return false;
    }

    @Override
    protected AsyncCompareAndSwapOperation beginAsyncCompareAndSwapOperation(String key) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected CompletableFuture<Void> removeAsync(String key) {
        throw new UnsupportedOperationException();
    }
}
