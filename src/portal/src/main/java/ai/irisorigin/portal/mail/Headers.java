package ai.irisorigin.portal.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;

/** What somebody wrote, made fit for the head of a mail: a line break in it would begin a header of theirs. */
final class Headers {

    private static final int LONGEST = 200;

    private Headers() {}

    /** In one line, without control characters. */
    static String line(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + '…';
    }

    /** One plain address (RFC 5322, section 3.4.1), its domain in ASCII; anything else is refused. */
    static String address(String text) {
        int at = text.lastIndexOf('@');
        try {
            String ascii = text.substring(0, at + 1) + IDN.toASCII(text.substring(at + 1));
            var address = new InternetAddress(ascii, true);
            if (at > 0 && address.getAddress().equals(ascii)) {
                return ascii;
            }
        } catch (AddressException | IllegalArgumentException e) {
            throw new IllegalArgumentException("not the address of one person", e);
        }
        throw new IllegalArgumentException("not the address of one person");
    }
}
