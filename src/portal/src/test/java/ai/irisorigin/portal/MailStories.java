package ai.irisorigin.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.irisorigin.portal.mail.Mail;
import ai.irisorigin.portal.mail.Mails;
import ai.irisorigin.portal.mail.Outbox;
import ai.irisorigin.portal.mail.OutgoingMail;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.Organization;
import ai.irisorigin.portal.tenancy.Organizations;
import ai.irisorigin.portal.tenancy.PlatformSql;
import ai.irisorigin.portal.web.Metrics;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.EntityManager;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Mails from the transaction that tells of something to the mailbox of whoever is told. */
interface MailStories {

    Probe probe();

    Organizations organizations();

    Mails mails();

    Outbox outbox();

    MailWire mailWire();

    Metrics metrics();

    /** One that was kept from when the outbox was empty would be slow as long as it is full. */
    @Test
    default void how_to_read_the_outbox_is_planned_each_time() {
        for (int i = 0; i < 100; i++) {
            outbox().health();
        }
        for (int i = 0; i < 20; i++) {
            assertThat(CDI.current()
                            .select(PlatformSql.class)
                            .get()
                            .query(
                                    "select statement from pg_prepared_statements where statement like '%from platform.mail%'",
                                    row -> row.getString(1)))
                    .isEmpty();
        }
    }

    @Test
    default void a_mail_comes_in_the_name_and_look_of_its_organization() {
        String ada = somebody();

        send("acme", new Mail(ada, "en", "password", link("acme", "/password/abc")));

        Inbox.Received mail = Inbox.of(ada);
        assertThat(mail.sender()).isEqualTo(nameOf("acme"));
        assertThat(mail.from()).isEqualTo("no-reply@localhost");
        assertThat(mail.subject()).isEqualTo("Set a new password for Acme");
        assertThat(mail.headers())
                .contains("Auto-Submitted: auto-generated", "X-Portal-Host: acme.localhost")
                .anyMatch(header -> header.matches("Message-ID: <[0-9a-f-]+@localhost>"));
        assertThat(mail.text()).contains("within the next hour", link("acme", "/password/abc"), link("acme", ""));
        assertThat(mail.html())
                .contains("href=\"" + link("acme", "/password/abc") + "\"", "<style>", "lang=\"en\"")
                .contains(colourOf("acme"))
                .doesNotContain("var(--", "class=\"name\"></td>", " src=\"/");
    }

    @Test
    default void an_organization_with_a_schema_of_its_own_writes_in_thai() {
        String somchai = somebody();

        send("initech", new Mail(somchai, "th", "invitation", link("initech", "/invitations/abc"), "สมชาย", "ผู้ดูแล"));

        Inbox.Received mail = Inbox.of(somchai);
        assertThat(mail.sender()).isEqualTo(nameOf("initech"));
        assertThat(mail.subject()).isEqualTo("คำเชิญเข้าร่วม " + nameOf("initech"));
        assertThat(mail.text()).contains("สมชาย เชิญคุณเข้าร่วมทีม", link("initech", "/invitations/abc"));
        assertThat(mail.html()).contains("lang=\"th\"", "ตอบรับคำเชิญ", colourOf("initech"));
    }

    @Test
    default void a_list_of_organizations_comes_from_the_platform() {
        String ada = somebody();
        var links = List.of(new Mail.Link("Acme", link("acme", "")), new Mail.Link("Globex", link("globex", "")));

        sendAs(Organization.PLATFORM, new Mail(ada, "en", "organizations", null, List.of("2"), links));

        Inbox.Received mail = Inbox.of(ada);
        assertThat(mail.sender()).isEqualTo("Iris Origin");
        assertThat(mail.text()).contains("Acme\n" + link("acme", ""), "Globex\n" + link("globex", ""));
        assertThat(mail.html()).contains("href=\"" + link("globex", "") + "\"");
    }

    @Test
    default void what_was_undone_is_never_told() {
        String ada = somebody();
        String bob = somebody();

        as("acme", rows -> probe().rowsUndone(same -> sending(deactivated(ada))));
        send("acme", deactivated(bob));

        Inbox.of(bob);
        assertThat(Inbox.all(ada)).isEmpty();
        assertThat(Superuser.number("select count(*) from platform.mail where recipient = ?", ada))
                .isZero();
    }

    @Test
    default void a_mail_outside_a_transaction_is_refused() {
        assertThatThrownBy(
                        () -> CurrentTenant.during(organization("acme"), () -> mails().send(deactivated("a@b.test"))))
                .hasMessageContaining("transaction");
    }

    @Test
    default void a_sent_mail_leaves_no_secret_behind() {
        String ada = somebody();

        send("acme", new Mail(ada, "en", "password", link("acme", "/password/secret")));
        Inbox.of(ada);

        assertThat(eventually(() -> "sent".equals(state(ada)))).isTrue();
        assertThat(Superuser.column(
                        "select coalesce(html, plain, 'nothing') from platform.mail where recipient = ?", ada))
                .containsExactly("nothing");
    }

    @Test
    default void a_name_with_a_line_break_begins_no_header() {
        String ada = somebody();

        send("acme", new Mail(ada, "en", "ownership-offered", null, "Eve\r\nBcc: everybody@acme.test\r\n\r\nBody"));

        Inbox.Received mail = Inbox.of(ada);
        assertThat(mail.subject()).isEqualTo("Eve Bcc: everybody@acme.test Body wants to hand over Acme to you");
        assertThat(mail.headers()).noneMatch(header -> header.startsWith("Bcc"));
        assertThat(Inbox.all("everybody@acme.test")).isEmpty();
    }

    @Test
    default void a_dead_server_costs_no_page_anything_and_its_mail_goes_once_it_is_back() {
        String ada = somebody();
        mailWire().turn(MailWire.State.DEAD);
        try {
            assertThat(timeOf(() -> send("acme", deactivated(ada)))).isLessThan(Duration.ofSeconds(2));

            assertThat(eventually(() -> outbox().unsent(100).stream()
                            .anyMatch(mail -> mail.recipient().equals(ada)
                                    && mail.organization().startsWith("Acme")
                                    && mail.attempts() == 1
                                    && mail.error() != null)))
                    .isTrue();
            assertThat(outbox().health().queued()).isPositive();
            assertThat(outbox().health().lastError()).isNotNull();
            assertThat(eventually(() -> !metrics().scrape().contains("portal_mail_queued 0.0")))
                    .isTrue();
            assertThat(Browser.at("acme.localhost").get("/").statusCode()).isEqualTo(200);
        } finally {
            mailWire().turn(MailWire.State.OPEN);
        }

        assertThat(Inbox.all(ada)).isEmpty();
        assertThat(outbox().retry(idOf(ada))).isTrue();
        assertThat(Inbox.of(ada).subject()).contains("deactivated");
    }

    @Test
    default void a_server_that_hangs_keeps_nobody_waiting() {
        String ada = somebody();
        mailWire().turn(MailWire.State.HANGING);
        try {
            assertThat(timeOf(() -> send("acme", deactivated(ada)))).isLessThan(Duration.ofSeconds(2));
            assertThat(eventually(() -> mailWire().isInUse() && isTried(ada))).isTrue();
            assertThat(timeOf(() -> send("acme", deactivated(somebody())))).isLessThan(Duration.ofSeconds(2));
            assertThat(timeOf(() -> Browser.at("acme.localhost").get("/help"))).isLessThan(Duration.ofSeconds(2));
        } finally {
            mailWire().turn(MailWire.State.OPEN);
        }

        // A mail before it may have been the one that hung: then it went as soon as the wire was whole.
        assertThat(eventually(() -> "sent".equals(state(ada)) || outbox().retry(idOf(ada))))
                .isTrue();
        Inbox.of(ada);
    }

    @Test
    default void nobody_sees_or_changes_a_neighbours_mail() {
        String ada = somebody();
        send("acme", deactivated(ada));
        UUID id = idOf(ada);

        as("globex", rows -> {
            assertThat(rows.find(OutgoingMail.class, id)).isNull();
            assertThat(rows.createNativeQuery("select 1 from platform.mail where recipient = ?")
                            .setParameter(1, ada)
                            .getResultList()
                            .size())
                    .isZero();
            assertThat(rows.createNativeQuery("delete from platform.mail where recipient = ?")
                            .setParameter(1, ada)
                            .executeUpdate())
                    .isZero();
            return null;
        });
        assertThatThrownBy(() -> as("globex", rows -> rows.createNativeQuery(
                                "insert into platform.mail (tenant_id, id, kind, recipient, sender,"
                                        + " host, language, subject, html, plain) select id, gen_random_uuid(), 'x', 'x',"
                                        + " 'x', 'x', 'en', 'x', 'x', 'x' from (values (cast(? as uuid))) as o (id)")
                        .setParameter(1, organization("acme").id())
                        .executeUpdate()))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    default void the_demo_shows_what_it_sent() {
        String ada = somebody();
        send("acme", new Mail(ada, "en", "password", link("acme", "/password/abc")));
        Inbox.of(ada);

        for (String host : List.of("localhost", "acme.localhost")) {
            String list = Browser.at(host).get("/dev/mail").body();
            assertThat(list).contains(ada, "Set a new password for Acme", "acme.localhost");
            String address = first("href=\"(/dev/mail/\\d+)\"", list);

            HttpResponse<String> one = Browser.at(host).get(address);
            assertThat(one.body())
                    .contains("Auto-Submitted", "<a href=\"" + link("acme", "/password/abc") + "\">", "<iframe ");
            assertThat(one.headers().allValues("Content-Security-Policy"))
                    .singleElement()
                    .asString()
                    .contains("frame-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe-inline");
            HttpResponse<String> html = Browser.at(host).get(address + "/html");
            assertThat(html.body()).contains("<style>", "<base target=\"_blank\">");
            assertThat(html.headers().allValues("Content-Security-Policy"))
                    .singleElement()
                    .asString()
                    .contains("sandbox", "frame-ancestors 'self'", "default-src 'none'");
            assertThat(Browser.at(host).get("/dev/mail/999999").statusCode()).isEqualTo(404);
        }
        assertThat(Browser.at("nobody.localhost").get("/dev/mail").statusCode()).isEqualTo(404);
    }

    private static String somebody() {
        return UUID.randomUUID() + "@people.test";
    }

    private static Mail deactivated(String to) {
        return new Mail(to, "en", "deactivated", null);
    }

    private Object sending(Mail mail) {
        mails().send(mail);
        return null;
    }

    private void send(String slug, Mail mail) {
        as(slug, rows -> sending(mail));
    }

    private void sendAs(Organization organization, Mail mail) {
        CurrentTenant.during(organization, () -> {
            probe().rows(rows -> sending(mail));
        });
    }

    private void as(String slug, Function<EntityManager, Object> work) {
        CurrentTenant.during(organization(slug), () -> {
            probe().rows(work);
        });
    }

    private Organization organization(String slug) {
        return organizations().bySlug(slug).orElseThrow();
    }

    private static String link(String slug, String path) {
        return "http://" + slug + ".localhost:" + System.getProperty("PORTAL_PORT") + path;
    }

    private String nameOf(String slug) {
        return Superuser.column(
                        "select name from " + organization(slug).schema() + ".brand where tenant_id = ?",
                        organization(slug).id())
                .get(0);
    }

    private String colourOf(String slug) {
        return Superuser.column(
                        "select lower(primary_color) from " + organization(slug).schema()
                                + ".brand where tenant_id = ?",
                        organization(slug).id())
                .get(0);
    }

    private static UUID idOf(String recipient) {
        return UUID.fromString(Superuser.column("select id from platform.mail where recipient = ?", recipient)
                .get(0));
    }

    private static String state(String recipient) {
        return Superuser.column("select state from platform.mail where recipient = ?", recipient)
                .get(0);
    }

    private static boolean isTried(String recipient) {
        return Superuser.column("select attempts from platform.mail where recipient = ?", recipient)
                .equals(List.of("1"));
    }

    private static Duration timeOf(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static boolean eventually(java.util.function.BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (System.nanoTime() < end) {
            if (condition.getAsBoolean()) {
                return true;
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return false;
    }

    private static String first(String pattern, String text) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
