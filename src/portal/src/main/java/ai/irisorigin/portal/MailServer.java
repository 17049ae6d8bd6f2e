package ai.irisorigin.portal;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A mail server and how to sign in there: {@code smtp[s]://user:password@host:port}, or {@code imap[s]}.
 *
 * @param user percent-encoded in the address, not here; empty if nobody signs in
 */
public record MailServer(String scheme, String host, int port, String user, String password) {

    private static final Map<String, Integer> PORTS = Map.of("smtp", 25, "smtps", 465, "imap", 143, "imaps", 993);

    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException with what is wrong, never with the password
     */
    public static MailServer parse(String text) {
        URI address = uri(text);
        String scheme = String.valueOf(address.getScheme());
        if (!PORTS.containsKey(scheme)) {
            throw new IllegalArgumentException("it begins with none of smtp://, smtps://, imap://, imaps://");
        }
        if (address.getHost() == null) {
            throw new IllegalArgumentException("it names no host");
        }
        String rest = address.getRawPath() + address.getRawQuery() + address.getRawFragment();
        if (!rest.matches("/?nullnull")) {
            throw new IllegalArgumentException("there is something after the port");
        }
        int port = address.getPort() < 0 ? PORTS.get(scheme) : address.getPort();
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("its port is none");
        }
        String[] login = address.getRawUserInfo() == null
                ? new String[] {""}
                : address.getRawUserInfo().split(":", 2);
        return new MailServer(
                scheme,
                address.getHost().replaceAll("[\\[\\]]", ""),
                port,
                decoded(login[0]),
                login.length > 1 ? decoded(login[1]) : "");
    }

    /** Whether mails are read there, not sent. */
    public boolean holdsMailboxes() {
        return scheme.startsWith("imap");
    }

    @Override
    public String toString() {
        return scheme + "://" + host + ":" + port;
    }

    private static URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            // Its message holds the text, and so the password.
            throw new IllegalArgumentException("user and password must be percent-encoded");
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
