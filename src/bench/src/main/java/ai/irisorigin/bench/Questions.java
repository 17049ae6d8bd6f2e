package ai.irisorigin.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Customers of bench-1 who ask, each from an address of their own, with a form that they have had for a while. */
final class Questions {
    private static final String PATH = "/conversations/new";
    private static final String ORGANIZATION = "bench-1";
    private static final Pattern TICKET = Pattern.compile("name=\"ticket\" value=\"([^\"]+)\"");

    /** A form that comes back sooner is taken for a robot's. */
    private static final Duration TYPING = Duration.ofMillis(2_500);

    private Questions() {}

    /** Forms that are filled in and only have to be sent, by the customers of these numbers. */
    static List<Case> filledIn(int first, int count, Site site) throws BadMeasurement, IOException {
        List<Case> filledIn = new ArrayList<>();
        for (int n = first; n < first + count; n++) {
            Matcher ticket = TICKET.matcher(
                    site.expect(Case.visitor("the form", PATH, ORGANIZATION), 1).html());
            if (!ticket.find()) {
                throw new BadMeasurement("the form for a question has no ticket");
            }
            filledIn.add(Case.question("a question is posted", PATH, ORGANIZATION, ticket.group(1), n));
        }
        LockSupport.parkNanos(TYPING.toNanos());
        return filledIn;
    }
}
