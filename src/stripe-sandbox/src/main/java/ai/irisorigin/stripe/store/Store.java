package ai.irisorigin.stripe.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** All objects, in memory, in the order in which they were made. Whoever reads or changes one holds its only lock. */
public final class Store {
    private static final int EVENTS = 20_000;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Resource> byId = new LinkedHashMap<>();
    private final Map<String, Map<String, Resource>> byType = new LinkedHashMap<>();
    private final Map<String, Collection<Resource>> byClock = new LinkedHashMap<>();
    private final List<Resource> additions = new ArrayList<>();
    private long changes;

    public <T> T exclusively(Supplier<T> work) {
        lock.lock();
        try {
            changes++;
            return work.get();
        } finally {
            additions.clear();
            lock.unlock();
        }
    }

    /** For whoever changes nothing. */
    public <T> T reading(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** How often somebody may have changed something. */
    long changes() {
        return changes;
    }

    /** A new object with what all objects have; it is not yet kept. */
    public static Resource draft(String type, long now) {
        return new Resource()
                .set("id", Ids.of(type))
                .set("object", type)
                .set("created", now)
                .set("livemode", false);
    }

    public Resource add(Resource resource) {
        additions.add(resource);
        byId.put(resource.id(), resource);
        Map<String, Resource> siblings = byType.computeIfAbsent(resource.type(), type -> new LinkedHashMap<>());
        siblings.put(resource.id(), resource);
        clockOf(resource).ifPresent(clock -> byClock.computeIfAbsent(clock, id -> new LinkedHashSet<>())
                .add(resource));
        if (resource.type().equals("event") && siblings.size() > EVENTS) {
            remove(siblings.values().iterator().next());
        }
        return resource;
    }

    /** Takes back what was added since the lock was taken. */
    public void takeBackAdditions() {
        additions.forEach(this::remove);
    }

    public void remove(Resource resource) {
        byId.remove(resource.id());
        byType.getOrDefault(resource.type(), Map.of()).remove(resource.id());
        clockOf(resource)
                .ifPresent(clock -> byClock.getOrDefault(clock, List.of()).remove(resource));
    }

    public Optional<Resource> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Optional<Resource> find(String type, String id) {
        return find(id).filter(resource -> resource.type().equals(type));
    }

    /** An object that is known to be there, because another one refers to it. */
    public Resource get(String id) {
        return find(id).orElseThrow(() -> new IllegalStateException("Nothing is called " + id));
    }

    public Collection<Resource> all() {
        return Collections.unmodifiableCollection(byId.values());
    }

    public Stream<Resource> all(String type) {
        return byType.getOrDefault(type, Map.of()).values().stream();
    }

    public Stream<Resource> newestFirst(String type) {
        List<Resource> resources =
                new ArrayList<>(byType.getOrDefault(type, Map.of()).values());
        Collections.reverse(resources);
        return resources.stream();
    }

    /** What lives in a test clock's time; in real time, if its id is empty. */
    public Stream<Resource> livingIn(String clock) {
        return byClock.getOrDefault(clock, List.of()).stream();
    }

    private static Optional<String> clockOf(Resource resource) {
        boolean lives = resource.json().has("test_clock") || resource.type().equals("checkout.session");
        return lives && !resource.type().equals("customer")
                ? Optional.of(resource.find("test_clock").orElse(""))
                : Optional.empty();
    }
}
