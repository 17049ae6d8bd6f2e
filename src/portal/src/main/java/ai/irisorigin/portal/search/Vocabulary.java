package ai.irisorigin.portal.search;

import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.Organization;
import ai.irisorigin.portal.tenancy.TenantSql;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Spellings by organization and revision, so nothing here is ever stale. Read only when a word isn't found as it is. */
@ApplicationScoped
class Vocabulary {

    private static final long BYTES = 64L << 20;
    private static final int MOST = 100_000;

    private record Key(UUID organization, long revision) {}

    private final Cache<Key, Spellings> spellings = Caffeine.newBuilder()
            .maximumWeight(BYTES)
            .weigher((Key key, Spellings value) -> value.weight())
            .build();

    @Inject
    private TenantSql sql;

    /** Of the organization that this thread works for. */
    Spellings current() {
        Organization organization = CurrentTenant.required();
        var key = new Key(organization.id(), organization.revision());
        Spellings known = spellings.getIfPresent(key);
        if (known == null) {
            known = new Spellings(sql.query(
                    "select spelling, word from search_spelling order by spelling limit " + MOST,
                    row -> new Spellings.Spelling((String) row[0], (String) row[1])));
            spellings.put(key, known);
        }
        return known;
    }
}
