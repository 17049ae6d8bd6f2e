package ai.irisorigin.stripe.requests;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;

class FormTest {

    @Test
    void brackets_nest_and_counted_keys_make_a_list() {
        decodes(
                "customer=cus_1&items[0][price]=price_1&items[0][quantity]=2&items[1][price]=price_2&metadata[a]=b",
                """
                {"customer": "cus_1",
                 "items": [{"price": "price_1", "quantity": "2"}, {"price": "price_2"}],
                 "metadata": {"a": "b"}}""");
    }

    @Test
    void more_than_ten_of_a_list_keep_their_order() {
        var ids = new StringBuilder();
        for (var i = 0; i < 12; i++) {
            ids.append("ids[").append(i).append("]=").append(i).append('&');
        }

        decodes(
                ids.toString(),
                """
                {"ids": ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"]}""");
    }

    @Test
    void empty_brackets_add_to_the_list() {
        decodes("expand[]=customer&expand[]=invoice", """
                {"expand": ["customer", "invoice"]}""");
    }

    @Test
    void names_and_values_are_unescaped() {
        decodes(
                "metadata%5Bfull+name%5D=Ada+%26+%E0%B8%AA",
                """
                {"metadata": {"full name": "Ada & ส"}}""");
    }

    @Test
    void numbers_that_do_not_count_from_zero_are_keys() {
        decodes("metadata[2026]=x", """
                {"metadata": {"2026": "x"}}""");
    }

    @Test
    void a_name_that_reaches_into_text_stays_as_it_is_spelled() {
        decodes(
                "metadata=x&metadata[a]=b&half[=c",
                """
                {"metadata": "x", "metadata[a]": "b", "half[": "c"}""");
    }

    @Test
    void nothing_is_an_empty_object() {
        decodes("", "{}");
    }

    private static void decodes(String encoded, String json) {
        assertThat(Form.decode(encoded)).isEqualTo(JsonParser.parseString(json));
    }
}
