package ai.irisorigin.portal.branding;

import ai.irisorigin.portal.tenancy.Organization;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Looks by organization and revision: a changed brand is another revision, so nothing here is ever stale. */
@ApplicationScoped
class Looks {

    private static final long BYTES = 64L << 20;

    private record Key(UUID organization, long revision) {}

    private final Cache<Key, Look> looks = Caffeine.newBuilder()
            .maximumWeight(BYTES)
            .weigher((Key key, Look look) -> look.weight())
            .build();

    private final Look neutral = Brand.initial("Iris Origin").look();

    @Inject
    private Brands brands;

    /** Of the organization that this thread works for. */
    Look of(Organization organization) {
        return looks.get(new Key(organization.id(), organization.revision()), key -> brands.look(organization.name()));
    }

    /** Of the portal itself, for whatever belongs to no organization. */
    Look neutral() {
        return neutral;
    }
}
