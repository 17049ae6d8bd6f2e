package ai.irisorigin.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Customer;
import com.stripe.model.Invoice;
import com.stripe.model.Subscription;
import com.stripe.model.TaxId;
import com.stripe.model.testhelpers.TestClock;
import com.stripe.param.CustomerRetrieveParams;
import com.stripe.param.CustomerTaxIdCreateParams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxIdsTest {
    private final Shop shop = Shop.open();
    private TestClock clock;
    private Customer customer;

    @BeforeEach
    void meetCustomer() throws StripeException {
        clock = shop.clock("2026-01-01T00:00:00Z");
        customer = shop.customer(clock, "pm_card_visa");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void a_customer_has_tax_ids_until_they_are_deleted() throws StripeException {
        TaxId german = add(CustomerTaxIdCreateParams.Type.EU_VAT, "DE123456789");
        TaxId thai = add(CustomerTaxIdCreateParams.Type.TH_VAT, "1234567891234");
        assertThat(german.getCountry()).isEqualTo("DE");
        assertThat(german.getVerification().getStatus()).isEqualTo("unavailable");
        assertThat(expanded().getTaxIds().getData())
                .extracting(TaxId::getValue)
                .containsExactly("1234567891234", "DE123456789");

        shop.stripe().v1().customers().taxIds().delete(customer.getId(), german.getId());

        assertThat(shop.stripe()
                        .v1()
                        .customers()
                        .taxIds()
                        .list(customer.getId())
                        .getData())
                .extracting(TaxId::getId)
                .containsExactly(thai.getId());
        assertThat(shop.stripe()
                        .v1()
                        .customers()
                        .taxIds()
                        .retrieve(customer.getId(), thai.getId())
                        .getType())
                .isEqualTo("th_vat");
        assertThat(expanded().getTaxIds().getData()).hasSize(1);
        assertThat(shop.stripe().v1().customers().retrieve(customer.getId()).getTaxIds())
                .isNull();
        assertThat(shop.events()).contains("customer.tax_id.created", "customer.tax_id.deleted");
    }

    @Test
    void invoices_that_are_finalized_later_show_them() throws StripeException {
        Subscription subscription = shop.subscribe(customer, shop.monthly(9_900));
        shop.move(clock, "2026-02-01T00:10:00Z");

        add(CustomerTaxIdCreateParams.Type.GB_VAT, "GB123456789");
        shop.move(clock, "2026-02-01T02:00:00Z");

        Invoice first = shop.invoices(subscription).get(1);
        Invoice renewal = shop.invoices(subscription).get(0);
        assertThat(first.getCustomerTaxIds()).isEmpty();
        assertThat(renewal.getCustomerTaxIds())
                .extracting(Invoice.CustomerTaxId::getValue)
                .containsExactly("GB123456789");
    }

    @ParameterizedTest
    @CsvSource({
        "EU_VAT, DE12345678, false",
        "EU_VAT, FRAB123456789, true",
        "EU_VAT, EL123456789, true",
        "GB_VAT, 123456789, false",
        "TH_VAT, 123456789123, false",
        "US_EIN, 12-3456789, true",
        "US_EIN, 1-23456789, false",
        "AU_ABN, 12345678912, true",
        "AU_ABN, 1234, false",
        "CH_VAT, CHE-123.456.789 MWST, true"
    })
    void the_form_of_the_commonest_types_is_checked(CustomerTaxIdCreateParams.Type type, String value, boolean fits)
            throws StripeException {
        if (fits) {
            assertThat(add(type, value).getValue()).isEqualTo(value);
        } else {
            assertThatThrownBy(() -> add(type, value)).isInstanceOfSatisfying(InvalidRequestException.class, e -> {
                assertThat(e.getStatusCode()).isEqualTo(400);
                assertThat(e.getCode()).isEqualTo("tax_id_invalid");
            });
        }
    }

    private TaxId add(CustomerTaxIdCreateParams.Type type, String value) throws StripeException {
        return shop.stripe()
                .v1()
                .customers()
                .taxIds()
                .create(
                        customer.getId(),
                        CustomerTaxIdCreateParams.builder()
                                .setType(type)
                                .setValue(value)
                                .build());
    }

    private Customer expanded() throws StripeException {
        return shop.stripe()
                .v1()
                .customers()
                .retrieve(
                        customer.getId(),
                        CustomerRetrieveParams.builder().addExpand("tax_ids").build());
    }
}
