package ai.irisorigin.stripe.api;

import ai.irisorigin.stripe.store.Resource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Lists as Stripe pages them: newest first, cut by a cursor. */
public final class Pages {
    private static final long USUAL = 10;
    private static final long MOST = 100;

    private Pages() {}

    /**
     * One page.
     *
     * @param filters parameters by which a caller may narrow the list, named as the fields are
     */
    public static Resource of(ApiRequest request, Stream<Resource> newestFirst, String... filters) {
        Parameters parameters = request.parameters();
        long limit = parameters.number("limit", USUAL);
        if (limit < 1 || limit > MOST) {
            throw StripeError.invalid("limit", "This value must be between 1 and 100.");
        }
        List<Resource> all = newestFirst
                .filter(created(parameters))
                .filter(resource -> Stream.of(filters).allMatch(name -> agrees(resource, parameters, name)))
                .toList();
        List<Resource> rest = all;
        boolean backwards = parameters.has("ending_before");
        if (parameters.has("starting_after")) {
            rest = all.subList(index(all, parameters, "starting_after") + 1, all.size());
        } else if (backwards) {
            rest = reversed(all.subList(0, index(all, parameters, "ending_before")));
        }
        List<Resource> page = rest.subList(0, (int) Math.min(limit, rest.size()));
        return Resource.list(request.path(), backwards ? reversed(page) : page).set("has_more", rest.size() > limit);
    }

    private static boolean agrees(Resource resource, Parameters parameters, String name) {
        return parameters.find(name).map(value -> resource.is(name, value)).orElse(true);
    }

    private static List<Resource> reversed(List<Resource> resources) {
        List<Resource> reversed = new ArrayList<>(resources);
        Collections.reverse(reversed);
        return reversed;
    }

    private static int index(List<Resource> all, Parameters parameters, String cursor) {
        String id = parameters.text(cursor);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).is("id", id)) {
                return i;
            }
        }
        throw StripeError.noSuch("object", id, cursor);
    }

    private static long created(Resource resource) {
        return resource.number("created", 0);
    }

    private static Predicate<Resource> created(Parameters parameters) {
        if (parameters.find("created").isPresent()) {
            long moment = parameters.number("created");
            return resource -> created(resource) == moment;
        }
        long gte = parameters.number("created.gte", Long.MIN_VALUE);
        long gt = parameters.number("created.gt", Long.MIN_VALUE);
        long lte = parameters.number("created.lte", Long.MAX_VALUE);
        long lt = parameters.number("created.lt", Long.MAX_VALUE);
        return resource -> {
            long moment = created(resource);
            return moment >= gte && moment > gt && moment <= lte && moment < lt;
        };
    }
}
