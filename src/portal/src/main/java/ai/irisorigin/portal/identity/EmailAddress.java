package ai.irisorigin.portal.identity;

import ai.irisorigin.portal.web.Input;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address as it is kept and compared: in lower case. Whether it exists, only a mail to it can tell. */
public final class EmailAddress {

    private static final int LONGEST = 254; // RFC 5321, section 4.5.3.1.3
    private static final Pattern PLAUSIBLE =
            Pattern.compile("[^@\\s,;<>()\"\\\\]{1,64}@[^@\\s,;<>()\"\\\\.]+(\\.[^@\\s,;<>()\"\\\\.]+)+");

    private EmailAddress() {}

    public static String normal(String typed) {
        return Input.line(typed).toLowerCase(Locale.ROOT);
    }

    /** The key of a message that says what is wrong with it. */
    public static Optional<String> fault(String typed) {
        String address = normal(typed);
        if (address.isEmpty()) {
            return Optional.of("identity.error.email.missing");
        }
        if (address.length() > LONGEST) {
            return Optional.of("identity.error.email.long");
        }
        return PLAUSIBLE.matcher(address).matches() ? Optional.empty() : Optional.of("identity.error.email.wrong");
    }
}
