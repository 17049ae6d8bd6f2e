package ai.irisorigin.bench.micro;

import ai.irisorigin.portal.access.Meter;
import ai.irisorigin.portal.access.Plan;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.Organization;
import ai.irisorigin.portal.usage.Limits;
import ai.irisorigin.portal.usage.Statement;
import ai.irisorigin.portal.usage.Terms;
import com.github.benmanes.caffeine.cache.Cache;
import java.lang.reflect.Field;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Whether a trial may take one more question, when this node knows. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LimitCheck {

    private final Limits limits = new Limits();

    /** What the container would do, and the first visitor. */
    @Setup
    public void know() throws ReflectiveOperationException {
        UUID id = UUID.randomUUID();
        CurrentTenant.enter(new Organization(
                id,
                "bench",
                "Bench",
                "starter",
                Organization.SHARED_SCHEMA,
                "en",
                Organization.PLATFORM.timeZone(),
                false,
                Organization.PLATFORM.standing(),
                1));
        Instant now = Instant.now();
        Terms terms = new Terms(
                Plan.STARTER, null, true, 1, now.minusSeconds(1000), now.plusSeconds(1_000_000), true, null, null);
        field("clock").set(limits, Clock.systemUTC());
        @SuppressWarnings("unchecked")
        var statements = (Cache<UUID, Statement>) field("statements").get(limits);
        statements.policy().expireAfterWrite().orElseThrow().setExpiresAfter(1, TimeUnit.HOURS);
        statements.put(id, new Statement(terms, Map.of(Meter.CONVERSATIONS, 500L)));
    }

    private static Field field(String name) throws ReflectiveOperationException {
        Field field = Limits.class.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    @Benchmark
    public void check() {
        limits.check(Meter.CONVERSATIONS);
    }

    @TearDown
    public void leave() {
        CurrentTenant.leave();
    }
}
