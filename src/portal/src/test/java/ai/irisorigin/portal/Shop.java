package ai.irisorigin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.portal.access.Plan;
import ai.irisorigin.portal.billing.BillingInterval;
import ai.irisorigin.portal.billing.Subscriptions;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.Organizations;
import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An organization of a story's own that subscribes and pays, with acme's owner as its owner and a test clock. */
final class Shop {

    static final String GOOD_CARD = "4242424242424242";
    static final String DECLINED_CARD = "4000000000000002";
    /** It can be kept, and then every charge fails. */
    static final String FAILING_CARD = "4000000000000341";

    private static final Pattern CHANGE = Pattern.compile("<a href=\"([^\"]+)\">Change</a>");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String slug = "shop-" + UUID.randomUUID().toString().substring(0, 8);
    private final UUID id = UUID.randomUUID();
    private Staff owner;

    private Shop() {}

    /** It begins to subscribe as it is told, and Stripe knows of it. */
    static Shop that(Consumer<Subscriptions> subscribes) {
        return that(Plan.STARTER, subscribes);
    }

    private static Shop that(Plan plan, Consumer<Subscriptions> subscribes) {
        Shop shop = new Shop();
        shop.found(plan);
        shop.begin(subscribes);
        shop.await(() -> shop.column("stripe_id") != null);
        return shop;
    }

    /** It pays by the month, and Stripe has collected the first one. */
    static Shop paying(Plan plan) {
        Shop shop = that(
                plan,
                subscriptions ->
                        subscriptions.beginPaid(plan, BillingInterval.MONTHLY, "owner@acme.test", "pm_card_visa"));
        shop.await(() -> "active".equals(shop.status()));
        return shop;
    }

    private void found(Plan plan) {
        Superuser.run(
                "insert into platform.organization (id, slug, name, plan, language, time_zone)"
                        + " values (?, ?, ?, ?, 'en', 'UTC')",
                id,
                slug,
                slug,
                plan.key());
        Superuser.run(
                "insert into platform.membership (tenant_id, id, person_id, role, name, active, time_zone,"
                        + " notify_new_conversations, notify_replies, notify_summary, joined_at, version)"
                        + " select ?, gen_random_uuid(), id, 'owner', 'Olivia Hart', true, 'UTC', true, true, true, now(), 1"
                        + " from platform.person where email = 'owner@acme.test'",
                id);
    }

    void begin(Consumer<Subscriptions> subscribes) {
        var organization =
                CDI.current().select(Organizations.class).get().byId(id).orElseThrow();
        CurrentTenant.during(
                organization,
                () -> subscribes.accept(
                        CDI.current().select(Subscriptions.class).get()));
    }

    String host() {
        return slug + ".localhost";
    }

    String slug() {
        return slug;
    }

    UUID id() {
        return id;
    }

    /** What was done, and to what, the oldest first. */
    List<String> audits() {
        return Superuser.column(
                "select trim(action || ' ' || target) from platform.audit_entry where tenant_id = ? order by created_at",
                id);
    }

    Staff owner() {
        if (owner == null) {
            owner = Staff.at(host(), "owner@acme.test");
        }
        return owner;
    }

    /** Somebody of acme's, who now works here too. */
    Staff admits(String email, String role) {
        Superuser.run(
                "insert into platform.membership (tenant_id, id, person_id, role, name, active, time_zone,"
                        + " notify_new_conversations, notify_replies, notify_summary, joined_at, version)"
                        + " select ?, gen_random_uuid(), id, ?, 'Ada', true, 'UTC', false, false, false, now(), 1"
                        + " from platform.person where email = ?",
                id,
                role,
                email);
        return Staff.at(host(), email);
    }

    Browser visitor() {
        return Browser.at(host());
    }

    String page() {
        return owner().get("/app/billing").body();
    }

    /** The status in Stripe's words. */
    String status() {
        return column("status");
    }

    String column(String name) {
        return Superuser.column("select " + name + " from platform.subscription where tenant_id = ?", id)
                .get(0);
    }

    /** Chooses a plan and enters a card; the answer of the portal when Stripe sends the visitor back, or of Stripe's page. */
    HttpResponse<String> checksOut(String plan, String interval, String card) {
        var answer = owner().post("/app/billing/checkout", "plan", plan, "interval", interval);
        assertThat(answer.statusCode()).isEqualTo(303);
        return entersCard(location(answer), card);
    }

    /** The same, on Stripe's page already. */
    HttpResponse<String> entersCard(String stripesPage, String card) {
        var paid = enter(stripesPage, card);
        return paid.statusCode() == 303 ? owner().get(path(location(paid))) : paid;
    }

    /** On Stripe's page for it. */
    HttpResponse<String> changesCard(String card) {
        String portal = location(owner().post("/app/billing/payment-method"));
        Matcher change = CHANGE.matcher(
                send(HttpRequest.newBuilder(URI.create(portal)).GET()).body());
        assertThat(change.find()).isTrue();
        var entered = enter(URI.create(portal).resolve(change.group(1)).toString(), card);
        assertThat(entered.statusCode()).isEqualTo(303);
        return owner().get("/app/billing/payment-method/return");
    }

    /** Its books are compared with Stripe's, as after a webhook. */
    void asksStripe() {
        assertThat(owner().get("/app/billing/payment-method/return").statusCode())
                .isEqualTo(303);
    }

    /** Seats taken by invitations that nobody has answered, besides the owner's. */
    void invites(int people) {
        Superuser.run("delete from platform.invitation where tenant_id = ?", id);
        for (int i = 0; i < people; i++) {
            Superuser.run(
                    "insert into platform.invitation (tenant_id, id, email, role, token_hash, sent_at, expires_at)"
                            + " values (?, gen_random_uuid(), ?, 'viewer', sha256(cast(cast(gen_random_uuid() as text) as bytea)), now(), now())",
                    id,
                    "guest-" + i + "@example.com");
        }
    }

    /** As if the bank had changed its mind: the next attempt to collect what is open succeeds, and nobody is told before. */
    void invoicePaysWith(String card) {
        String customer = column("customer_id");
        Matcher id = Pattern.compile("\"id\": *\"(pm_[^\"]+)\"")
                .matcher(stripe("POST", "/v1/payment_methods/" + card + "/attach", "customer=" + customer));
        assertThat(id.find()).isTrue();
        String invoice = Superuser.column(
                        "select stripe_id from platform.invoice where tenant_id = ? and status = 'open'", this.id)
                .get(0);
        stripe("POST", "/v1/invoices/" + invoice, "default_payment_method=" + id.group(1));
    }

    /** Its owner asks somebody to join. */
    HttpResponse<String> asks(String email) {
        return owner().post("/app/people/invitations/new", "emails", email, "role", "viewer", "days", "7");
    }

    void moves(String to) {
        assertThat(owner().post("/app/billing/test-clock", "to", to).statusCode())
                .isEqualTo(303);
    }

    /** Its status and its total in cents. */
    String newestInvoice() {
        return String.join(
                " ",
                Superuser.column(
                        "select status || ' ' || total from platform.invoice where tenant_id = ?"
                                + " order by created_at desc, number desc limit 1",
                        id));
    }

    /** What Stripe told is used a moment later. */
    void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("what " + slug + " waits for").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    /** How many mails of a kind it was written. */
    long mails(String kind) {
        return Superuser.number(
                "select count(*) from platform.mail where tenant_id = ? and kind = ?", id, "billing-" + kind);
    }

    /** A new coupon that takes a share off for some months; called by the share, such as "20 % off". */
    static String coupon(int percent, int months) {
        String coupon = "COUPON" + System.nanoTime();
        stripe(
                "POST",
                "/v1/coupons",
                "id=" + coupon + "&name=" + percent + "+%25+off&percent_off=" + percent
                        + "&duration=repeating&duration_in_months=" + months);
        return coupon;
    }

    /** A new code for such a coupon. */
    static String promotionCode(int percent, int months) {
        String coupon = coupon(percent, months);
        stripe(
                "POST",
                "/v1/promotion_codes",
                "code=CODE" + coupon + "&promotion[type]=coupon&promotion[coupon]=" + coupon);
        return "CODE" + coupon;
    }

    /** Something that goes on while Stripe is set to do this with what nobody pays for. */
    static void afterTheLastAttempt(String end, Runnable story) {
        stripe("POST", "/sandbox/dunning", "end=" + end);
        try {
            story.run();
        } finally {
            stripe("POST", "/sandbox/dunning", "end=canceled");
        }
    }

    /** What the sandbox answers. */
    static String stripe(String method, String path, String form) {
        var answer = send(HttpRequest.newBuilder(URI.create(System.getProperty("STRIPE_API_BASE") + path))
                .header("Authorization", "Bearer " + System.getProperty("STRIPE_API_KEY"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, BodyPublishers.ofString(form)));
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        return answer.body();
    }

    static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String path(String address) {
        URI uri = URI.create(address);
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }

    private static HttpResponse<String> enter(String page, String card) {
        Map<String, String> form = Map.of("number", card, "expiry", "12 / 40", "cvc", "123", "name", "Olivia Hart");
        return send(HttpRequest.newBuilder(URI.create(page))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")))));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
