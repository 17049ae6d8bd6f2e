package ai.irisorigin.portal.api;

import java.util.function.BiConsumer;

/**
 * What a call left of an organization's rate, as its answer tells (draft-ietf-httpapi-ratelimit-headers).
 *
 * @param granted whether there was room for the call
 * @param limit calls a minute
 * @param remaining calls that could follow at once
 * @param next seconds until there is room for another; 0 if there is
 * @param reset seconds until there is room for as many as a minute has
 */
record Allowance(boolean granted, long limit, long remaining, long next, long reset) {

    private static final String POLICY = "\"organization\"";

    void tell(BiConsumer<String, Object> header) {
        header.accept("RateLimit-Policy", POLICY + ";q=" + limit + ";w=60");
        header.accept("RateLimit", POLICY + ";r=" + remaining + ";t=" + reset);
        if (!granted) {
            header.accept("Retry-After", next);
        }
    }
}
