package ai.irisorigin.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A customer's question to acme, from the open form until it is sent. */
record Question(String ticket) {

    static final String HOST = "acme." + Installation.DOMAIN;

    private static final String FORM = "/conversations/new";
    private static final Pattern TICKET = Pattern.compile("name=\"ticket\"[^>]* value=\"([^\"]+)\"");

    /** Whoever sends a form sooner is taken for a robot. */
    private static final Duration TYPING = Duration.ofMillis(2_500);

    static Question open(Visitor visitor) throws IOException {
        Question question = in(visitor.get(HOST, FORM));
        LockSupport.parkNanos(TYPING.toNanos());
        return question;
    }

    Visitor.Answer send(Visitor visitor) throws IOException {
        return visitor.post(HOST, FORM, fields());
    }

    Visitor.Answer sendWithFile(Visitor visitor, String name, String content) throws IOException {
        return visitor.postWithFile(HOST, FORM, fields(), name, content);
    }

    private Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", "Ada");
        fields.put("email", "ada@customer.test");
        fields.put("subject", "Is anything lost?");
        fields.put("question", "The database was.");
        fields.put("ticket", ticket);
        return fields;
    }

    /** The form of a page, at first or as it came back. */
    static Question in(Visitor.Answer answer) {
        Matcher ticket = TICKET.matcher(answer.body());
        assertThat(ticket.find()).as("a ticket in " + answer).isTrue();
        return new Question(ticket.group(1));
    }
}
