package ai.irisorigin.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BucketsTest {

    private static final int RATE = 100;

    private final ConcurrentMap<String, byte[]> grid = new Grid();
    private final AtomicLong now = new AtomicLong(Duration.ofDays(20_000).toNanos());
    private final Buckets one = node(now);
    private final Buckets other = node(now);

    /** Hands out copies, as a map of a data grid does, and tells values apart by what is in them. */
    private static final class Grid extends ConcurrentHashMap<String, byte[]> {

        @Override
        public byte[] get(Object key) {
            byte[] value = super.get(key);
            return value == null ? null : value.clone();
        }

        @Override
        public synchronized boolean replace(String key, byte[] before, byte[] after) {
            byte[] value = super.get(key);
            if (!Arrays.equals(value, before)) {
                return false;
            }
            super.put(key, after.clone());
            return true;
        }
    }

    private Buckets node(AtomicLong time) {
        return new Buckets(grid, new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return time.get();
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        });
    }

    private static Allowance take(Buckets node) {
        return RateLimits.take(node, "acme", RATE);
    }

    @Test
    void as_many_as_a_minute_has_may_come_at_once_and_no_more() {
        Allowance first = take(one);
        assertThat(first).isEqualTo(new Allowance(true, RATE, 99, 0, 1));

        IntStream.range(1, RATE).forEach(i -> assertThat(take(one).granted()).isTrue());

        assertThat(take(one)).isEqualTo(new Allowance(false, RATE, 0, 1, 60));
        assertThat(RateLimits.take(one, "globex", RATE).granted()).isTrue();
    }

    @Test
    void there_is_room_again_bit_by_bit() {
        IntStream.range(0, RATE).forEach(i -> take(one));

        now.addAndGet(Duration.ofMillis(1_200).toNanos());

        assertThat(take(one).granted()).isTrue();
        assertThat(take(one).granted()).isTrue();
        assertThat(take(one).granted()).isFalse();
        now.addAndGet(Duration.ofMinutes(10).toNanos());
        assertThat(take(one).remaining()).isEqualTo(99);
    }

    @Test
    void nodes_take_from_the_same_bucket() {
        IntStream.range(0, RATE / 2).forEach(i -> take(one));

        assertThat(take(other).remaining()).isEqualTo(49);
    }

    @Test
    void many_at_once_on_two_nodes_get_no_more_than_there_is() {
        var calls = IntStream.range(0, 3 * RATE)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> take(i % 2 == 0 ? one : other)))
                .toList();

        assertThat(calls.stream().map(CompletableFuture::join).filter(Allowance::granted))
                .hasSize(RATE);
    }

    @Test
    void a_bucket_that_a_wrong_clock_wrote_is_begun_anew() {
        Buckets ahead = node(new AtomicLong(now.get() + Duration.ofDays(1).toNanos()));
        IntStream.range(0, RATE).forEach(i -> take(ahead));

        assertThat(take(one).remaining()).isEqualTo(99);
    }

    @Test
    void clocks_that_are_a_little_apart_make_no_new_calls() {
        Buckets ahead = node(new AtomicLong(now.get() + Buckets.TOLERANCE.toNanos()));
        IntStream.range(0, RATE).forEach(i -> take(ahead));

        assertThat(take(one).granted()).isFalse();
    }

    @Test
    void a_bucket_is_bytes_alone() {
        take(one);

        assertThat(grid.values()).allSatisfy(state -> assertThat(state).hasSizeLessThan(200));
    }
}
