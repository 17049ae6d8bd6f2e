package ai.irisorigin.portal.mailbox;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Mails that no person wrote (RFC 3834): holiday answers, lists, reports of failure, and our own come back. */
final class Robots {

    private static final Set<String> IN_BULK = Set.of("bulk", "junk", "list");

    private Robots() {}

    /**
     * Whether one wrote the mail.
     *
     * @param headers by name in lower case
     * @param ownDomain the domain of our own mails' Message-IDs
     */
    static boolean wrote(Map<String, List<String>> headers, String ownDomain) {
        String submitted = value(headers, "auto-submitted");
        String suppressed = value(headers, "x-auto-response-suppress");
        return !(submitted.isEmpty() || submitted.split(";", 2)[0].strip().equals("no"))
                || !(suppressed.isEmpty() || suppressed.equals("none"))
                || IN_BULK.contains(value(headers, "precedence"))
                || value(headers, "return-path").equals("<>")
                || value(headers, "content-type").startsWith("multipart/report")
                || value(headers, "message-id").endsWith("@" + ownDomain + ">")
                || headers.containsKey("list-id")
                || headers.containsKey("x-loop");
    }

    private static String value(Map<String, List<String>> headers, String name) {
        return ReceivedMail.first(headers, name).toLowerCase(Locale.ROOT);
    }
}
