package ai.irisorigin.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What readers of bench-1 search for, among the words that articles.sql writes with. */
final class Queries {

    /** In thousands of articles, in hundreds, and in a few; alone, in pairs and half typed. */
    private static final List<String> RIGHT = List.of(
            "app",
            "account",
            "payment",
            "settings",
            "delivery",
            "invoice",
            "battery",
            "passw",
            "change account",
            "send order",
            "open settings",
            "new invoice",
            "month pay",
            "kx1012",
            "kx2750",
            "บัญชี",
            "ใบแจ้งหนี้",
            "ชำระเงิน",
            "เปิดแอป",
            "เลือกบัญชี",
            "วันทำการ");

    private static final List<String> MISTYPED =
            List.of("acount", "delivrey", "invioce", "battrey", "paymnet", "chnage account");

    private static final List<String> IN_VAIN = List.of("xylophone", "zeppelin quartz", "ไดโนเสาร์");

    private Queries() {}

    /** So many searches at random, always the same ones. */
    static List<Case> random(int count) {
        List<String> all =
                Stream.of(RIGHT, MISTYPED, IN_VAIN).flatMap(List::stream).toList();
        return new Random(20261123)
                .ints(count, 0, all.size())
                .mapToObj(all::get)
                .map(Queries::search)
                .toList();
    }

    /** Fails unless each finds what it should: a search for nothing is quick. */
    static void check(Site site) throws BadMeasurement, IOException {
        for (String query : RIGHT) {
            check(query, site, true);
        }
        for (String query : MISTYPED) {
            check(query, site, true);
        }
        for (String query : IN_VAIN) {
            check(query, site, false);
        }
    }

    private static void check(String query, Site site, boolean found) throws BadMeasurement, IOException {
        if (site.expect(search(query), 1).html().contains("<ol class=\"hits\"") != found) {
            throw new BadMeasurement("searching for \"" + query + (found ? "\" finds nothing" : "\" finds something"));
        }
    }

    private static Case search(String query) {
        return Case.visitor(
                "search among 10,000 articles",
                "/help/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8),
                "bench-1");
    }
}
