package ai.irisorigin.portal.mailbox;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part after "+" of the addresses that answers come to. */
final class Tokens {

    private static final String TOKEN = "\\+([a-z2-7]{32})";

    /** What opens a conversation for its customer. */
    private static final Pattern LINK = Pattern.compile("(/conversations/)[A-Za-z0-9_-]{43}");

    private static final String HIDDEN = "…";

    private final String replyTo;
    private final Pattern address;

    /**
     * For mails to one address.
     *
     * @param replyTo without such a part
     */
    Tokens(String replyTo) {
        this.replyTo = replyTo;
        int at = replyTo.indexOf('@');
        address = Pattern.compile(
                "(?<![\\w.+-])" + Pattern.quote(replyTo.substring(0, at)) + TOKEN + Pattern.quote(replyTo.substring(at))
                        + "(?![\\w.-])",
                Pattern.CASE_INSENSITIVE);
    }

    /** In whatever says where a mail was sent to. */
    Optional<String> first(List<String> recipients) {
        return recipients.stream()
                .map(address::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }

    /** A text that quotes one of our mails, without what lets its reader write or read in that mail's reader's name. */
    String hiddenIn(String text) {
        String harmless = address.matcher(text).replaceAll(Matcher.quoteReplacement(replyTo));
        return LINK.matcher(harmless).replaceAll("$1" + HIDDEN);
    }
}
