package ai.irisorigin.drills.faults;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form for asking, filled in. */
final class Questions {
    private static final Pattern TICKET = Pattern.compile("name=\"ticket\" value=\"([^\"]+)\"");

    private Questions() {}

    /** Of a form that was opened; it may come back after two seconds. */
    static String ticket(Visitor visitor) throws IOException {
        Matcher ticket = TICKET.matcher(visitor.get("/conversations/new").body());
        if (!ticket.find()) {
            throw new IOException("the form for asking can't be opened");
        }
        return ticket.group(1);
    }

    /** The same, and the two seconds are over. */
    static String patientTicket(Visitor visitor) throws IOException, InterruptedException {
        String ticket = ticket(visitor);
        TimeUnit.SECONDS.sleep(2);
        return ticket;
    }

    static Map<String, String> form(String subject, String ticket) {
        return Map.of(
                "name", "Dana",
                "email", "dana@customers.test",
                "subject", subject,
                "question", "What happens to my question?",
                "website", "",
                "ticket", ticket);
    }
}
