package ai.irisorigin.drills.faults;

import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.drills.Mailbox;
import ai.irisorigin.launcher.MailCatcher;
import ai.irisorigin.launcher.Options;
import ai.irisorigin.launcher.Portal;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A mail server that takes connections and never answers, and then does. */
class MailServerHangsDrill {

    @Test
    void nobody_waits_for_it_and_each_mail_comes_once_when_it_is_back() throws Exception {
        try (MailCatcher mails = MailCatcher.start();
                Relay relay = new Relay(
                        URI.create(mails.toEnvironment().get("SMTP_URL")).getPort())) {
            Options options = Faults.options();
            for (Map.Entry<String, String> setting : mails.toEnvironment().entrySet()) {
                options = options.with(setting.getKey(), setting.getValue());
            }
            try (Portal portal = Portal.start(options.with("SMTP_URL", "smtp://127.0.0.1:" + relay.port()))) {
                Rows rows = new Rows(portal.databaseUrl(), portal.superuser());
                ask("Warm up", 15, portal);
                Duration before = ask("Before", 15, portal);
                relay.fallSilent(true);
                Duration during = ask("During", 15, portal);
                System.out.printf(
                        "A question took %d ms before and %d ms during%n", before.toMillis(), during.toMillis());
                // Once waiting for its greeting is over, after 20 seconds.
                while (rows.number("select count(*) from platform.mail where error is not null") == 0) {
                    TimeUnit.MILLISECONDS.sleep(200);
                }
                long written = rows.number("select count(*) from platform.mail where subject like '%During%'");
                assertThat(rows.number("select count(*) from platform.mail where subject like '%During%'"
                                + " and state = 'queued'"))
                        .isEqualTo(written);

                relay.fallSilent(false);
                long back = System.nanoTime();
                while (rows.number("select count(*) from platform.mail where state <> 'sent'") > 0) {
                    TimeUnit.MILLISECONDS.sleep(500);
                    assertThat(System.nanoTime() - back)
                            .isLessThan(Duration.ofMinutes(3).toNanos());
                }
                System.out.printf("All mails had left %d s later%n", (System.nanoTime() - back) / 1_000_000_000);
                assertThat(Mailbox.of(mails).about("During"))
                        .hasSize((int) written)
                        .doesNotHaveDuplicates();
                assertThat(during).isLessThan(before.multipliedBy(3).plusMillis(200));
            }
        }
    }

    /** How long the slower half of them took at least. */
    private static Duration ask(String subject, int count, Portal portal) throws Exception {
        List<String> tickets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tickets.add(Questions.ticket(Visitor.at("acme", portal)));
        }
        TimeUnit.SECONDS.sleep(2);
        List<Long> took = new ArrayList<>();
        for (String ticket : tickets) {
            long begin = System.nanoTime();
            Answer answer = Visitor.at("acme", portal)
                    .post("/conversations/new", Questions.form(subject + " " + took.size(), ticket));
            took.add(System.nanoTime() - begin);
            assertThat(answer.status()).isEqualTo(303);
        }
        return Duration.ofNanos(took.stream().sorted().toList().get(count / 2));
    }
}
