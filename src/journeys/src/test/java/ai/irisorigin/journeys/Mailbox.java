package ai.irisorigin.journeys;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** The mails that the portal sent, as /dev/mail shows them. */
final class Mailbox {
    /** Mail leaves the portal after the answer to whoever caused it. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Mailbox() {}

    /** The address of the newest mail to somebody whose subject has this in it, as soon as it is there. */
    static String newest(String to, String subject) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Optional<String> newest = find(to, subject);
            if (newest.isPresent()) {
                return newest.get();
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        throw new AssertionError("No mail to " + to + " about " + subject);
    }

    /** Where the button of such a mail leads. */
    static String link(String to, String subject) {
        return link(newest(to, subject));
    }

    private static Optional<String> find(String to, String subject) {
        return Http.get(Site.PLATFORM, "/dev/mail").answer().page().select("tbody tr").stream()
                .filter(row -> row.select("td").first().text().equals(to))
                .filter(row -> row.select("th").text().contains(subject))
                .map(row -> row.select("th a").attr("href"))
                .findFirst();
    }

    private static String link(String mail) {
        return Http.get(Site.PLATFORM, mail)
                .answer()
                .page()
                .select(".caught-text a[href]")
                .first()
                .attr("href");
    }
}
