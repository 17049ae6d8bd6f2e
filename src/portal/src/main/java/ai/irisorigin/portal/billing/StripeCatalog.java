package ai.irisorigin.portal.billing;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.param.PriceCreateParams;
import com.stripe.param.PriceListParams;
import com.stripe.param.ProductCreateParams;
import com.stripe.service.V1Services;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Our plans as Stripe has them: a product each, and a price for each interval, found by its lookup key. */
@ApplicationScoped
class StripeCatalog {

    @Inject
    private StripeConnection stripe;

    @Inject
    private PriceList prices;

    private final Map<Price, String> ids = new ConcurrentHashMap<>();

    /** Makes what is missing; asks for nothing that was found before. */
    void complete() {
        prices.all().forEach(this::id);
    }

    /** Stripe's id of this price. Another amount is another price: it takes over the key, and who has the old one keeps it. */
    String id(Price price) {
        return ids.computeIfAbsent(price, this::ensure);
    }

    private String ensure(Price price) {
        return stripe.call(api -> {
            var found = api.prices()
                    .list(PriceListParams.builder()
                            .addLookupKey(price.lookupKey())
                            .build())
                    .getData();
            if (found.isEmpty()) {
                return create(api, price, product(api, price), "first");
            }
            var known = found.get(0);
            boolean fits = known.getActive() && known.getUnitAmount() == price.unitAmount();
            return fits ? known.getId() : create(api, price, product(api, price), known.getId());
        });
    }

    private static String product(V1Services api, Price price) throws StripeException {
        String id = "iris_" + price.plan().key();
        try {
            return api.products().retrieve(id).getId();
        } catch (InvalidRequestException e) {
            var plan = ProductCreateParams.builder()
                    .setId(id)
                    .setName("Iris Origin " + price.plan().key().replace('_', ' '))
                    .build();
            return api.products()
                    .create(plan, StripeConnection.key("product", id))
                    .getId();
        }
    }

    /** @param before which price had the lookup key so far: an amount that comes back is a new price as well */
    private static String create(V1Services api, Price price, String product, String before) throws StripeException {
        boolean year = price.interval() == BillingInterval.ANNUALLY;
        return api.prices()
                .create(
                        PriceCreateParams.builder()
                                .setProduct(product)
                                .setCurrency(price.currency())
                                .setUnitAmount(price.unitAmount())
                                .setLookupKey(price.lookupKey())
                                .setTransferLookupKey(true)
                                .setRecurring(PriceCreateParams.Recurring.builder()
                                        .setInterval(
                                                year
                                                        ? PriceCreateParams.Recurring.Interval.YEAR
                                                        : PriceCreateParams.Recurring.Interval.MONTH)
                                        .setIntervalCount(
                                                year ? 1L : price.interval().months())
                                        .build())
                                .putMetadata(StripeObjects.PLAN, price.plan().key())
                                .putMetadata(
                                        StripeObjects.INTERVAL, price.interval().key())
                                .build(),
                        StripeConnection.key("price", price.lookupKey(), price.unitAmount(), before))
                .getId();
    }
}
