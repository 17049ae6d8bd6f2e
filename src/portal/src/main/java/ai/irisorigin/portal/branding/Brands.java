package ai.irisorigin.portal.branding;

import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** How the current organization looks, and how it looked before. */
@ApplicationScoped
@Transactional
public class Brands {

    private static final int MOST_LISTED = 200;

    @Inject
    private EntityManager entities;

    @Inject
    private TenantSql sql;

    @Inject
    private Clock clock;

    public Optional<Brand> stored() {
        return entities.createQuery("select b from Brand b", Brand.class)
                .getResultStream()
                .findFirst();
    }

    /** As it looks now; an organization that has chosen nothing yet has an initial look. */
    public Brand current() {
        return stored().orElseGet(() ->
                new Brand(Appearance.initial(CurrentTenant.required().name())));
    }

    /**
     * Shows another look from the next request on, and keeps it as the newest choice.
     *
     * @param version of the brand that it was chosen on; false if that one is past
     */
    public boolean change(int version, Appearance appearance, BrandChange.Cause cause) {
        // Of two at once, the second waits here, and is then told of the first.
        sql.query(
                "select pg_advisory_xact_lock(hashtextextended(?, 0))",
                row -> true,
                "brand " + CurrentTenant.required().id());
        Brand brand = current();
        if (brand.version() != version) {
            return false;
        }
        if (brand.version() == 0) {
            entities.persist(brand);
            entities.persist(new BrandChange(0, brand.appearance(), BrandChange.Cause.FIRST, clock.instant()));
        }
        int number = brand.show(appearance);
        entities.persist(new BrandChange(number, appearance, cause, clock.instant()));
        return true;
    }

    /** The newest first. */
    public List<BrandChange> history() {
        return entities.createQuery("select c from BrandChange c order by c.number desc", BrandChange.class)
                .setMaxResults(MOST_LISTED)
                .getResultList();
    }

    /** The last that was chosen in a theme, so that who comes back to it finds it set up. */
    public Optional<Appearance> latestIn(String theme) {
        return history().stream()
                .map(BrandChange::appearance)
                .filter(appearance -> appearance.theme().name().equals(theme))
                .findFirst();
    }

    public Optional<BrandChange> change(int number) {
        return entities.createQuery("select c from BrandChange c where c.number = :number", BrandChange.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }
}
