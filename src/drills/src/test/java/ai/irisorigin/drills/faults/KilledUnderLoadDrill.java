package ai.irisorigin.drills.faults;

import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.drills.Mailbox;
import ai.irisorigin.launcher.LocalDatabase;
import ai.irisorigin.launcher.MailCatcher;
import ai.irisorigin.launcher.Options;
import ai.irisorigin.launcher.Portal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** kill -9 of the portal while customers ask, and a new one on the same database. */
class KilledUnderLoadDrill {

    private static final String UNSENT = "select count(*) from platform.mail where state = 'queued'";

    @Test
    void every_question_that_was_acknowledged_is_there_once_and_every_mail_leaves() throws Exception {
        try (LocalDatabase database = LocalDatabase.start();
                MailCatcher mails = MailCatcher.start()) {
            Rows rows = new Rows(database.database().url(), database.superuser());
            Options options = Faults.on(database.database());
            for (Map.Entry<String, String> setting : mails.toEnvironment().entrySet()) {
                options = options.with(setting.getKey(), setting.getValue());
            }
            List<String> acknowledged = askUntilItIsKilled(options);

            assertThat(questions(rows)).doesNotHaveDuplicates().containsAll(acknowledged);
            assertThat(mailsWritten(rows))
                    .as("a mail is written with its question, or neither is")
                    .containsExactlyInAnyOrderElementsOf(questions(rows));
            long unsent = rows.number(UNSENT);

            try (Portal again = Portal.start(options)) {
                assertThat(Visitor.at("acme", again).get("/help").status()).isEqualTo(200);
                // What the dead one had claimed is free after a quarter of an hour; this drill does not wait for it.
                rows.run("update platform.mail set next_attempt_at = now() where state = 'queued'");
                while (rows.number(UNSENT) > 0) {
                    TimeUnit.MILLISECONDS.sleep(200);
                }
            }
            List<Mailbox.Delivered> delivered = Mailbox.of(mails).about("Question ");
            assertThat(delivered.stream().distinct().count())
                    .isEqualTo(rows.number("select count(*) from platform.mail where subject like '%Question %'"));
            System.out.printf(
                    "%d questions were acknowledged and are there; of %d mails %d were unsent at the kill, %d came twice%n",
                    acknowledged.size(),
                    delivered.stream().distinct().count(),
                    unsent,
                    delivered.size() - delivered.stream().distinct().count());
        }
    }

    private static List<String> askUntilItIsKilled(Options options) throws Exception {
        try (Portal portal = Portal.start(options);
                Askers askers = new Askers(300, portal)) {
            askers.begin();
            askers.awaitAcknowledged(60);
            ProcessHandle.of(portal.payaraPid()).orElseThrow().destroyForcibly();
            askers.stop();
            return askers.acknowledged();
        }
    }

    private static List<String> questions(Rows rows) throws Exception {
        return rows.strings("select subject from shared.conversation where subject like 'Question %'");
    }

    private static List<String> mailsWritten(Rows rows) throws Exception {
        return rows.strings("select substring(subject from 'Question .*') from platform.mail"
                + " where kind = 'question' and subject like '%Question %'");
    }
}
