package ai.irisorigin.stripe.requests;

import com.stripe.exception.StripeException;
import com.stripe.param.PriceCreateParams;
import com.stripe.param.PriceListParams;
import com.stripe.param.PriceUpdateParams;
import com.stripe.param.ProductCreateParams;
import com.stripe.param.ProductListParams;
import com.stripe.param.ProductUpdateParams;
import com.stripe.param.billing.MeterCreateParams;
import com.stripe.param.billing.MeterEventCreateParams;
import com.stripe.param.common.EmptyParam;
import com.stripe.service.V1Services;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What stripe-java sends for products, prices and meters conforms to Stripe's types. */
class CatalogRequestsTest {
    private static final long JANUARY_31 = 1_801_353_600;

    @AutoClose
    private final CheckingServer server = new CheckingServer();

    private final V1Services stripe = server.client();

    @Test
    void a_catalog_is_made_found_and_repriced() throws StripeException {
        stripe.products()
                .create(ProductCreateParams.builder()
                        .setId("professional")
                        .setName("Professional")
                        .setDescription("25 people & more")
                        .putMetadata("plan", "professional")
                        .build());
        stripe.products()
                .update(
                        "professional",
                        ProductUpdateParams.builder()
                                .setActive(true)
                                .setDescription(EmptyParam.EMPTY)
                                .build());
        stripe.products().retrieve("professional");
        stripe.products()
                .list(ProductListParams.builder()
                        .addId("professional")
                        .setActive(true)
                        .setLimit(100L)
                        .build());
        stripe.prices()
                .create(PriceCreateParams.builder()
                        .setProduct("professional")
                        .setCurrency("usd")
                        .setUnitAmount(80_730L)
                        .setLookupKey("professional_quarterly")
                        .setTransferLookupKey(true)
                        .setNickname("Professional, quarterly")
                        .setTaxBehavior(PriceCreateParams.TaxBehavior.EXCLUSIVE)
                        .setRecurring(PriceCreateParams.Recurring.builder()
                                .setInterval(PriceCreateParams.Recurring.Interval.MONTH)
                                .setIntervalCount(3L)
                                .build())
                        .build());
        stripe.prices()
                .list(PriceListParams.builder()
                        .addLookupKey("starter_monthly")
                        .addLookupKey("starter_annually")
                        .setActive(true)
                        .addExpand("data.product")
                        .build());
        stripe.prices()
                .update("price_1", PriceUpdateParams.builder().setActive(false).build());

        server.hasConforming(7);
    }

    @Test
    void usage_is_metered() throws StripeException {
        stripe.billing()
                .meters()
                .create(MeterCreateParams.builder()
                        .setDisplayName("Conversations")
                        .setEventName("conversation")
                        .setDefaultAggregation(MeterCreateParams.DefaultAggregation.builder()
                                .setFormula(MeterCreateParams.DefaultAggregation.Formula.SUM)
                                .build())
                        .setCustomerMapping(MeterCreateParams.CustomerMapping.builder()
                                .setType(MeterCreateParams.CustomerMapping.Type.BY_ID)
                                .setEventPayloadKey("stripe_customer_id")
                                .build())
                        .build());
        stripe.billing()
                .meterEvents()
                .create(MeterEventCreateParams.builder()
                        .setEventName("conversation")
                        .setIdentifier("usage-1")
                        .setTimestamp(JANUARY_31)
                        .putPayload("stripe_customer_id", "cus_1")
                        .putPayload("value", "3")
                        .build());

        server.hasConforming(2);
    }
}
