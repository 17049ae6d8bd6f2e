package ai.irisorigin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.portal.ConversationStories.Asker;
import ai.irisorigin.portal.access.Meter;
import ai.irisorigin.portal.access.Plan;
import ai.irisorigin.portal.billing.BillingInterval;
import ai.irisorigin.portal.mailbox.MailboxReader;
import ai.irisorigin.portal.usage.UsageEvent;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What is kept takes room, and gives it back. */
interface StorageStories {

    long GIGABYTE = 1_000_000_000;

    MailboxReader mailbox();

    @Test
    default void a_line_for_storage_opens_what_was_there_before_and_what_came_and_went() {
        Shop shop = Shop.paying(Plan.STARTER);
        keep(shop, 2_500_000_000L);
        shop.moves("renewal");
        keep(shop, 1_250_000_000);
        keep(shop, -500_000_000);
        shop.moves("renewal");

        String line = "/app/usage/storage?period="
                + Superuser.number(
                        "select max(cast(extract(epoch from period_start) as bigint)) from platform.overage where tenant_id = ?",
                        shop.id());
        String page = shop.owner().get(line).body();

        assertThat(page).containsSubsequence("Stored before this period", "2.5 GB", "1.25 GB", "-500 MB");
        assertThat(bytes(page))
                .isEqualTo(3_250_000_000L)
                .isEqualTo(Superuser.number(
                        "select used from platform.overage where tenant_id = ? order by period_start desc limit 1",
                        shop.id()));
        assertThat(shop.owner().get(line + "&lang=th").body()).contains("จัดเก็บไว้ก่อนรอบนี้");
        assertThat(bytes(shop.owner().get("/app/usage/storage").body()))
                .as("a period in which nothing came")
                .isEqualTo(3_250_000_000L);
    }

    @Test
    default void the_storage_of_many_events_adds_up_over_all_pages() {
        Shop shop = Shop.paying(Plan.STARTER);
        keep(shop, 1_000_000);
        shop.moves("renewal");
        for (int i = 0; i < 51; i++) {
            keep(shop, 1_000 + i);
        }

        String first = shop.owner().get("/app/usage/storage").body();
        var next = Pattern.compile("href=\"(/app/usage/storage[^\"]*after=[^\"]*)\"")
                .matcher(first);
        assertThat(next.find()).isTrue();
        String second = shop.owner().get(next.group(1).replace("&amp;", "&")).body();

        assertThat(second).doesNotContain("Stored before this period");
        assertThat(bytes(first) + bytes(second)).isEqualTo(used(shop)).isEqualTo(1_052_275);
    }

    @Test
    default void logos_and_pictures_take_room_and_give_it_back() {
        Shop shop = Shop.paying(Plan.STARTER);
        assertThat(logo(shop, Color.RED)).isEqualTo(303);
        long red = used(shop);
        assertThat(red).isPositive().isEqualTo(images(shop));
        assertThat(logo(shop, Color.RED)).isEqualTo(303);
        assertThat(used(shop)).as("the same once more").isEqualTo(red);
        assertThat(logo(shop, Color.BLUE)).isEqualTo(303);
        assertThat(used(shop)).as("both can come back").isEqualTo(images(shop)).isGreaterThan(red);

        assertThat(picture(shop, 10)).isEqualTo(303);
        assertThat(picture(shop, 200)).isEqualTo(303);
        assertThat(used(shop)).isEqualTo(images(shop) + pictures(shop));
        shop.owner().post("/app/profile/picture/removal");
        assertThat(pictures(shop)).isZero();
        assertThat(used(shop)).isEqualTo(images(shop));

        forgetLogos(shop);
        shop.owner().get("/app/branding");
        assertThat(images(shop)).isZero();
        assertThat(used(shop)).isZero();
        assertThat(logo(shop, Color.RED)).isEqualTo(303);
        assertThat(used(shop)).as("it has come again").isEqualTo(red).isEqualTo(images(shop));
    }

    @Test
    default void what_was_there_before_anybody_counted_gives_nothing_back() {
        Shop shop = Shop.paying(Plan.STARTER);
        assertThat(picture(shop, 10)).isEqualTo(303);
        Superuser.run("update platform.picture set id = gen_random_uuid() where tenant_id = ?", shop.id());
        long before = used(shop);

        shop.owner().post("/app/profile/picture/removal");

        assertThat(pictures(shop)).isZero();
        assertThat(used(shop)).isEqualTo(before);
    }

    @Test
    default void a_file_of_earlier_days_is_counted_once_by_a_migration() {
        Shop shop = Shop.paying(Plan.STARTER);
        keep(shop, 1_000);
        for (int times = 0; times < 2; times++) {
            Superuser.run("select platform.count_file(?, 'earlier', 500, 'earlier.png')", shop.id());
        }
        keep(shop, 2_000);

        assertThat(used(shop)).isEqualTo(3_500);
        String page = shop.owner().get("/app/usage/storage").body();
        assertThat(page).containsSubsequence("1 kB", "earlier.png", "0.5 kB", "2 kB");
        assertThat(bytes(page)).isEqualTo(3_500);
        assertThat(Superuser.number("select sum(used) from platform.usage_day where tenant_id = ?", shop.id()))
                .isEqualTo(3_500);
    }

    @Test
    default void no_file_passes_a_firm_limit_and_what_was_written_stays() {
        Shop shop = trial();
        Asker ada = Asker.asks(shop.host(), "Where is my tent?");
        keep(shop, GIGABYTE - 10);
        Staff owner = shop.owner();

        var logo = owner.post("/app/branding/logo", upload(shop, "logo", square(Color.RED, 40)));
        assertThat(logo.statusCode()).isEqualTo(402);
        assertThat(logo.body()).contains("There is no room left for it");
        var picture = owner.post("/app/profile/picture", upload(shop, "picture", square(Color.RED, 40)));
        assertThat(picture.statusCode()).isEqualTo(402);
        assertThat(picture.body()).contains("Your organization has no room left for it");
        var answer = owner.post(
                ada.thread(),
                AttachmentStories.draft(owner, ada.thread(), "answer", "It is in the post.")
                        .file("label.txt", "A label for the parcel"));
        assertThat(answer.statusCode()).isEqualTo(402);
        assertThat(answer.body()).contains("no room left for “label.txt”", "It is in the post.");
        var reply = ada.browser()
                .post(
                        ada.address(),
                        new Parts()
                                .field("once", UUID.randomUUID().toString())
                                .field("text", "I ordered it in May.")
                                .file("order.txt", "Order 4711 of May")
                                .bytes(),
                        "Content-Type",
                        Parts.TYPE);
        assertThat(reply.statusCode()).isEqualTo(402);
        assertThat(reply.body()).contains("no room left for “order.txt”", "I ordered it in May.");
        var question = shop.visitor()
                .post(
                        "/conversations/new",
                        AttachmentStories.question(shop.visitor(), "bob@example.com")
                                .file("tent.txt", "It looks like this")
                                .bytes(),
                        "Content-Type",
                        Parts.TYPE);
        assertThat(question.statusCode()).isEqualTo(402);
        assertThat(question.body()).contains("no room left for “tent.txt”", "Is it mine?");

        assertThat(used(shop)).isEqualTo(GIGABYTE - 10);
        assertThat(images(shop) + pictures(shop)).isZero();
        assertThat(Superuser.number("select count(*) from shared.message where tenant_id = ?", shop.id()))
                .isOne();
    }

    @Test
    default void a_mail_comes_in_without_the_files_that_there_is_no_room_for() {
        Shop shop = trial();
        Asker ada = Asker.asks(shop.host(), "Where is my tent?");
        keep(shop, GIGABYTE - 100);
        String address = Inbox.of(ada.email()).headers().stream()
                .filter(header -> header.startsWith("Reply-To: "))
                .findFirst()
                .orElseThrow()
                .substring("Reply-To: ".length());
        String id = "<" + UUID.randomUUID() + "@mail.example.com>";

        Postman.bring(
                address,
                "To: " + address + "\nFrom: " + ada.email() + "\nMIME-Version: 1.0\nMessage-ID: " + id
                        + "\nContent-Type: multipart/mixed; boundary=a\n\n"
                        + "--a\nContent-Type: text/plain\n\nIt has not come yet.\n"
                        + "--a\nContent-Disposition: attachment; filename=order.txt\n\nOrder 4711\n"
                        + "--a\nContent-Disposition: attachment; filename=talk.txt\n\n" + "What we said. ".repeat(10)
                        + "\n--a--\n");
        mailbox().read();

        assertThat(Postman.finds(id, "Processed")).isTrue();
        String thread = shop.owner().get(ada.thread()).body();
        assertThat(thread)
                .contains("It has not come yet.")
                .contains("No room was left for files that Ada sent by email: talk.txt.")
                .containsPattern("/attachments/[^>]*>[\\s\\S]*order\\.txt");
        assertThat(ada.page().body())
                .contains("couldn’t be taken over: talk.txt")
                .doesNotContain("No room was left");
        assertThat(Superuser.column("select name from shared.attachment where tenant_id = ?", shop.id()))
                .containsExactly("order.txt");
        assertThat(used(shop)).isLessThanOrEqualTo(GIGABYTE).isGreaterThan(GIGABYTE - 100);
    }

    private static Shop trial() {
        return Shop.that(
                subscriptions -> subscriptions.beginTrial(Plan.STARTER, BillingInterval.MONTHLY, "owner@acme.test"));
    }

    private static void keep(Shop shop, long bytes) {
        UsageStories.record(
                shop,
                Meter.STORAGE,
                List.of(new UsageEvent(UUID.randomUUID().toString(), bytes, UsageStories.now(shop), "file.zip")));
    }

    private static long used(Shop shop) {
        return UsageStories.used(shop, Meter.STORAGE);
    }

    private static long images(Shop shop) {
        return Superuser.number(
                "select coalesce(sum(length(bytes)), 0) from shared.brand_image where tenant_id = ?", shop.id());
    }

    private static long pictures(Shop shop) {
        return Superuser.number(
                "select coalesce(sum(length(png)), 0) from platform.picture where tenant_id = ?", shop.id());
    }

    /** As if nobody had ever chosen them, and days ago. */
    private static void forgetLogos(Shop shop) {
        for (String table : List.of("brand_change", "brand_draft", "brand")) {
            Superuser.run("delete from shared." + table + " where tenant_id = ?", shop.id());
        }
        Superuser.run(
                "update shared.brand_image set stored_at = now() - interval '2 days' where tenant_id = ?", shop.id());
    }

    private static int logo(Shop shop, Color color) {
        return shop.owner()
                .post("/app/branding/logo", upload(shop, "logo", square(color, 40)))
                .statusCode();
    }

    private static int picture(Shop shop, int side) {
        return shop.owner()
                .post("/app/profile/picture", upload(shop, "picture", square(Color.GREEN, side)))
                .statusCode();
    }

    private static Parts upload(Shop shop, String field, byte[] file) {
        return new Parts()
                .field("csrf_token", shop.owner().csrfToken())
                .part("name=\"" + field + "\"; filename=\"" + field + ".png\"", file);
    }

    private static byte[] square(Color color, int side) {
        var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        image.setRGB(side / 2, side / 2, color.getRGB());
        var file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** What a page of events adds up to. */
    private static long bytes(String page) {
        return Pattern.compile("class=\"amount\">(-?[0-9.,]+) ([kMG]B)<")
                .matcher(page)
                .results()
                .map(row -> new BigDecimal(row.group(1).replace(",", ""))
                        .scaleByPowerOfTen(3 + 3 * List.of("kB", "MB", "GB").indexOf(row.group(2))))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .longValueExact();
    }
}
