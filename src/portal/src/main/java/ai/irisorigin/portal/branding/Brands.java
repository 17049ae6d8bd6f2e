package ai.irisorigin.portal.branding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The brand of the current organization. */
@ApplicationScoped
@Transactional
public class Brands {

    @Inject
    private EntityManager entities;

    public Optional<Brand> stored() {
        return entities.createQuery("select b from Brand b", Brand.class)
                .getResultStream()
                .findFirst();
    }

    /** As it looks now; an organization that has chosen nothing yet has an initial look. */
    Look look(String organizationName) {
        return stored().orElseGet(() -> Brand.initial(organizationName)).look();
    }

    public void store(Brand brand) {
        entities.merge(brand);
    }
}
