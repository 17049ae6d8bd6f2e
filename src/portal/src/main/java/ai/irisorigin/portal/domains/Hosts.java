package ai.irisorigin.portal.domains;

import java.util.Locale;

/** Names in the Host header (RFC 9110, section 7.2). */
final class Hosts {

    private Hosts() {}

    /** The name without port and final dot, in lower case; empty if it is none that a site could have. */
    static String name(String header) {
        if (header == null || header.length() > 260) {
            return "";
        }
        int port = header.startsWith("[") ? header.indexOf(':', header.indexOf(']') + 1) : header.indexOf(':');
        String name = port < 0 ? header : header.substring(0, port);
        if (name.endsWith(".")) {
            name = name.substring(0, name.length() - 1);
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                return name(name.toLowerCase(Locale.ROOT));
            }
            if ("abcdefghijklmnopqrstuvwxyz0123456789-._[]:".indexOf(c) < 0) {
                return "";
            }
        }
        return name;
    }
}
