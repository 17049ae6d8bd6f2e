package ai.irisorigin.portal.web;

import ai.irisorigin.portal.Settings;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Rendered anonymous pages, bounded by their bytes. The key holds everything that a page depends on: the organization's
 * revision covers its rows, brand and theme. So a change needs no hunt for pages: nobody asks for the old key again.
 */
@ApplicationScoped
public class PageCache {

    record Key(UUID organization, long revision, String host, String language, String path) {}

    private Cache<Key, Body> pages;

    @Inject
    private Settings settings;

    @PostConstruct
    void open() {
        pages = Caffeine.newBuilder()
                .maximumWeight(settings.pageCacheBytes())
                .weigher((Key key, Body body) -> 200 + key.path().length() + body.weight())
                .build();
    }

    Body get(Key key) {
        return pages.getIfPresent(key);
    }

    void put(Key key, Body body) {
        pages.put(key, body);
    }

    /** For whoever changes what no key holds. */
    public void forget() {
        pages.invalidateAll();
    }
}
