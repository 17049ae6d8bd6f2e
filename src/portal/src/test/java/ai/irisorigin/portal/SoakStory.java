package ai.irisorigin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.portal.knowledge.Category;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.Migrations;
import ai.irisorigin.portal.tenancy.Organization;
import ai.irisorigin.portal.tenancy.Organizations;
import ai.irisorigin.portal.tenancy.Standing;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Twenty organizations, eight threads, four connections, reads and writes mixed for twenty seconds. */
interface SoakStory {

    Duration LENGTH = Duration.ofSeconds(20);
    int ORGANIZATIONS = 20;
    int THREADS = 8;
    int CONNECTIONS = 4;

    Probe probe();

    Organizations organizations();

    Migrations migrations();

    @Test
    default void not_one_foreign_row_in_twenty_seconds() throws InterruptedException {
        List<Organization> all = new ArrayList<>();
        for (int i = 0; i < ORGANIZATIONS; i++) {
            all.add(organization(i));
        }
        Queue<String> foreign = new ConcurrentLinkedQueue<>();
        var work = new AtomicLong();
        var connections = new Semaphore(CONNECTIONS);
        long end = System.nanoTime() + LENGTH.toNanos();

        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int writer = i;
            var random = new Random(i);
            threads.add(new Thread(() -> {
                while (System.nanoTime() < end && foreign.isEmpty()) {
                    Organization organization = all.get(random.nextInt(all.size()));
                    connections.acquireUninterruptibly();
                    try {
                        CurrentTenant.during(organization, () -> probe().rows(rows ->
                                step(rows, organization, writer, random).map(foreign::add)));
                        work.incrementAndGet();
                    } catch (RuntimeException e) {
                        foreign.add(e.toString());
                    } finally {
                        connections.release();
                    }
                }
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(foreign).isEmpty();
        assertThat(work.get()).isGreaterThan(1_000);
    }

    /**
     * Each row's slug starts with its organization's, so a foreign row is seen whoever let it through. A writer changes
     * its own rows alone: two that changed the same ones in different orders would lock each other out.
     */
    private static Optional<String> step(EntityManager rows, Organization organization, int writer, Random random) {
        String own = organization.slug() + "-";
        String mine = own + writer + "-";
        switch (random.nextInt(4)) {
            case 0 -> rows.persist(new Category(mine + UUID.randomUUID(), 1, "box"));
            case 1 ->
                rows.createQuery("update Category c set c.position = c.position + 1 where c.slug like :mine")
                        .setParameter("mine", mine + "%")
                        .executeUpdate();
            case 2 ->
                rows.createNativeQuery("delete from category where position > 3 and slug like ?")
                        .setParameter(1, mine + "%")
                        .executeUpdate();
            default -> rows.flush();
        }
        var slugs = new ArrayList<String>();
        rows.createQuery("select c from Category c", Category.class)
                .getResultList()
                .forEach(c -> slugs.add(c.slug()));
        for (Object slug : rows.createNativeQuery("select slug from category").getResultList()) {
            slugs.add((String) slug);
        }
        return slugs.stream()
                .filter(slug -> !slug.startsWith(own))
                .findFirst()
                .map(slug -> organization.slug() + " saw " + slug);
    }

    /** Every fifth has a schema of its own. */
    private Organization organization(int i) {
        String slug = "soak" + (char) ('a' + i);
        String schema = i % 5 == 0 ? "org_" + slug : Organization.SHARED_SCHEMA;
        migrations().migrateSchema(schema);
        var organization = new Organization(
                UUID.randomUUID(), slug, slug, "starter", schema, "en", ZoneOffset.UTC, false, Standing.ENTITLED, 1);
        return organizations().add(organization, null).orElseThrow();
    }
}
