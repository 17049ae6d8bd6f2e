package ai.irisorigin.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.AuthenticationException;
import com.stripe.exception.CardException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Customer;
import com.stripe.model.Price;
import com.stripe.model.Product;
import com.stripe.net.RequestOptions;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.CustomerListParams;
import com.stripe.param.PaymentMethodAttachParams;
import com.stripe.param.PriceCreateParams;
import com.stripe.param.PriceListParams;
import com.stripe.param.PriceRetrieveParams;
import com.stripe.param.ProductCreateParams;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiTest {
    private final Shop shop = Shop.open();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void a_wrong_key_is_refused() {
        assertThatThrownBy(() -> shop.client("sk_test_other").v1().customers().list())
                .isInstanceOf(AuthenticationException.class);
    }

    @Test
    void what_is_not_there_is_told_with_its_parameter() {
        assertThatThrownBy(() -> shop.stripe().v1().customers().retrieve("cus_missing"))
                .isInstanceOfSatisfying(InvalidRequestException.class, e -> {
                    assertThat(e.getStatusCode()).isEqualTo(404);
                    assertThat(e.getCode()).isEqualTo("resource_missing");
                    assertThat(e.getParam()).isEqualTo("id");
                    assertThat(e.getRequestId()).startsWith("req_");
                });
    }

    @Test
    void what_does_not_conform_to_the_types_is_refused_and_listed() throws Exception {
        Switches switches = Switches.of(shop);

        HttpResponse<String> answer = switches.post("/v1/customers", "emial=ada%40example.com");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("parameter_unknown", "emial");
        assertThat(switches.get("/sandbox/violations").body()).contains("/v1/customers", "emial");
        assertThat(shop.stripe().v1().customers().list().getData()).isEmpty();
    }

    @Test
    void looking_for_what_is_not_there_leaves_what_is() throws StripeException {
        Customer ada = shop.stripe().v1().customers().create(named("Ada"));

        assertThatThrownBy(() -> shop.stripe().v1().customers().retrieve("cus_missing"))
                .isInstanceOf(InvalidRequestException.class);

        assertThat(shop.stripe().v1().customers().retrieve(ada.getId()).getName())
                .isEqualTo("Ada");
    }

    @Test
    void the_same_key_makes_the_same_customer_once() throws StripeException {
        RequestOptions key =
                RequestOptions.builder().setIdempotencyKey("org-42").build();

        Customer first = shop.stripe().v1().customers().create(named("Ada"), key);
        Customer second = shop.stripe().v1().customers().create(named("Ada"), key);

        assertThat(second.getId()).isEqualTo(first.getId());
        assertThatThrownBy(() -> shop.stripe().v1().customers().create(named("Bob"), key))
                .isInstanceOf(IdempotencyException.class);
        assertThat(shop.stripe().v1().customers().list().getData()).hasSize(1);
    }

    @Test
    void a_list_is_walked_page_by_page_newest_first() throws StripeException {
        for (int i = 0; i < 7; i++) {
            shop.stripe().v1().customers().create(named("Customer " + i));
        }

        List<String> names = StreamSupport.stream(
                        shop.stripe()
                                .v1()
                                .customers()
                                .list(CustomerListParams.builder().setLimit(3L).build())
                                .autoPagingIterable()
                                .spliterator(),
                        false)
                .map(Customer::getName)
                .toList();

        assertThat(names).hasSize(7).startsWith("Customer 6").endsWith("Customer 0");
    }

    @Test
    void a_price_is_found_by_its_key_and_the_key_moves_on_to_the_next_price() throws StripeException {
        Product product = shop.stripe()
                .v1()
                .products()
                .create(ProductCreateParams.builder().setName("Starter").build());
        price(product, 9_900, false);
        assertThatThrownBy(() -> price(product, 10_900, false)).isInstanceOf(InvalidRequestException.class);

        Price next = price(product, 10_900, true);

        assertThat(shop.stripe()
                        .v1()
                        .prices()
                        .list(PriceListParams.builder()
                                .addLookupKey("starter_monthly")
                                .build())
                        .getData())
                .extracting(Price::getId)
                .containsExactly(next.getId());
    }

    @Test
    void an_id_is_expanded_on_request() throws StripeException {
        Price price = shop.monthly(9_900);

        Price expanded = shop.stripe()
                .v1()
                .prices()
                .retrieve(
                        price.getId(),
                        PriceRetrieveParams.builder().addExpand("product").build());

        assertThat(expanded.getProductObject().getName()).isEqualTo("Professional");
        assertThatThrownBy(() -> shop.stripe()
                        .v1()
                        .prices()
                        .retrieve(
                                price.getId(),
                                PriceRetrieveParams.builder()
                                        .addExpand("nonsense")
                                        .build()))
                .isInstanceOf(InvalidRequestException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "pm_card_visa_chargeDeclined, card_declined, generic_decline",
        "pm_card_visa_chargeDeclinedInsufficientFunds, card_declined, insufficient_funds",
        "pm_card_chargeDeclinedExpiredCard, expired_card,",
        "pm_card_chargeDeclinedIncorrectCvc, incorrect_cvc,"
    })
    void a_card_that_is_declined_cannot_be_attached(String card, String code, String declineCode)
            throws StripeException {
        Customer customer = shop.stripe().v1().customers().create(named("Ada"));

        assertThatThrownBy(() -> shop.stripe()
                        .v1()
                        .paymentMethods()
                        .attach(
                                card,
                                PaymentMethodAttachParams.builder()
                                        .setCustomer(customer.getId())
                                        .build()))
                .isInstanceOfSatisfying(CardException.class, e -> {
                    assertThat(e.getCode()).isEqualTo(code);
                    assertThat(e.getDeclineCode()).isEqualTo(declineCode);
                });
    }

    @Test
    void a_customer_whose_card_is_declined_is_not_made() throws StripeException {
        CustomerCreateParams params = CustomerCreateParams.builder()
                .setPaymentMethod("pm_card_visa_chargeDeclined")
                .build();

        assertThatThrownBy(() -> shop.stripe().v1().customers().create(params)).isInstanceOf(CardException.class);

        assertThat(shop.stripe().v1().customers().list().getData()).isEmpty();
        assertThat(shop.events()).isEmpty();
    }

    @Test
    void customers_and_the_key_are_still_there_after_a_restart(@TempDir Path data) throws StripeException {
        String key;
        String id;
        try (Shop before = Shop.open(data, null)) {
            key = before.sandbox().toEnvironment().get("STRIPE_API_KEY");
            id = before.stripe().v1().customers().create(named("Ada")).getId();
        }

        try (Shop after = Shop.open(data, null)) {
            assertThat(after.client(key).v1().customers().retrieve(id).getName())
                    .isEqualTo("Ada");
        }
    }

    private static CustomerCreateParams named(String name) {
        return CustomerCreateParams.builder().setName(name).build();
    }

    private Price price(Product product, long cents, boolean transfer) throws StripeException {
        return shop.stripe()
                .v1()
                .prices()
                .create(PriceCreateParams.builder()
                        .setProduct(product.getId())
                        .setCurrency("usd")
                        .setUnitAmount(cents)
                        .setLookupKey("starter_monthly")
                        .setTransferLookupKey(transfer)
                        .setRecurring(PriceCreateParams.Recurring.builder()
                                .setInterval(PriceCreateParams.Recurring.Interval.MONTH)
                                .build())
                        .build());
    }
}
