package ai.irisorigin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Finding articles, over HTTP. */
interface SearchStories {

    @Test
    default void a_word_is_found_in_whatever_form_it_was_typed_and_marked() {
        for (String typed : new String[] {"returning items", "RETURN ITEM", "return ite", "how do i return an item?"}) {
            var answer = search("acme", "en", typed);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).as(typed).contains("<mark>Return</mark> an <mark>item</mark>");
        }
    }

    @Test
    default void a_title_that_says_it_comes_before_a_text_that_does() {
        String page = search("acme", "en", "return").body();

        assertThat(page.indexOf("/help/returns-and-warranty/return-an-item\""))
                .isPositive()
                .isLessThan(page.indexOf("/help/orders-and-delivery/"));
    }

    @Test
    default void thai_is_found_without_spaces_between_words() {
        assertThat(search("acme", "th", "อยากคืนสินค้า").body()).doesNotContain("<mark>");
        assertThat(search("acme", "th", "คืนสินค้า").body())
                .contains("/help/returns-and-warranty/return-an-item\"", "<mark>คืน</mark><mark>สินค้า</mark>");
    }

    @Test
    default void a_typo_is_forgiven_and_told() {
        assertThat(search("acme", "en", "warrantty").body()).contains("<mark>Warranty</mark>", "“warranty”");
        assertThat(search("acme", "en", "delviery").body()).contains("<mark>Delivery</mark>", "“delivery”");
        assertThat(search("acme", "th", "คืนสินคา").body()).contains("“คืนสินค้า”", "<mark>สินค้า</mark>");
    }

    @Test
    default void what_the_reader_can_read_comes_first_and_the_rest_says_what_it_is() {
        String thai = search("acme", "th", "tent").body();

        assertThat(thai).contains("<span class=\"tag\">ภาษาอังกฤษ</span>", "lang=\"en\"");
    }

    @Test
    default void what_is_not_there_says_so_and_is_collected_once() {
        String nonsense = "zzyzx quux";
        for (int i = 0; i < 3; i++) {
            assertThat(search("acme", "en", nonsense).body()).contains("“" + nonsense + "”", "/conversations/new");
        }

        assertThat(VisitStories.soon(() -> Superuser.column("select m.count from shared.search_miss m"
                                + " join platform.organization o on o.id = m.tenant_id where o.slug = 'acme'"
                                + " and m.query = 'zzyzx quux'")
                        .equals(List.of("1"))))
                .isTrue();
    }

    @Test
    default void a_search_for_mischief_is_a_search() {
        for (String typed : new String[] {
            "<script>alert(1)</script>",
            "' or 1=1 --",
            "\u0000\u0001",
            "%",
            "_",
            "\uFFFF",
            "a".repeat(5_000),
            "😀😀",
            "   "
        }) {
            var answer = search("acme", "en", typed);

            assertThat(answer.statusCode()).as(typed).isEqualTo(200);
            assertThat(answer.body()).doesNotContain("<script>alert");
        }
        assertThat(Browser.at("acme.localhost").get("/help/search?q=%FF%C0%80").statusCode())
                .isLessThan(500);
        assertThat(Browser.at("acme.localhost").get("/help/search").statusCode())
                .isEqualTo(200);
    }

    @Test
    default void nobody_finds_what_a_neighbour_wrote() {
        assertThat(search("globex", "en", "return an item").body()).doesNotContain("return-an-item");
        assertThat(search("globex", "en", "wallbox").body()).contains("wallbox-error-codes");
        assertThat(search("acme", "en", "wallbox").body()).doesNotContain("wallbox-error-codes");
    }

    private static HttpResponse<String> search(String organization, String language, String typed) {
        return Browser.at(organization + ".localhost")
                .get("/help/search?q=" + Staff.encoded(typed), "Accept-Language", language);
    }
}
