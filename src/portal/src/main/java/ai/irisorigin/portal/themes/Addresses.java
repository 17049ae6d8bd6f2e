package ai.irisorigin.portal.themes;

import java.util.Locale;

/** Where a template may point: this host, and for plain links also the web, mail and telephone. */
final class Addresses {

    private Addresses() {}

    /** The address, or {@code #} if it could run something or leave by a trick. */
    static String checked(String address) {
        return isOwn(address) || isForeign(address) ? address : "#";
    }

    static boolean isOwn(String address) {
        return address.startsWith("#") || (address.startsWith("/") && !address.startsWith("//") && isUnbroken(address));
    }

    /** Without what browsers drop, or take for a slash. */
    private static boolean isUnbroken(String address) {
        for (int i = 0; i < address.length(); i++) {
            if (address.charAt(i) <= ' ' || address.charAt(i) == '\\') {
                return false;
            }
        }
        return true;
    }

    static boolean isForeign(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return lower.startsWith("https://")
                || lower.startsWith("http://")
                || lower.startsWith("mailto:")
                || lower.startsWith("tel:");
    }
}
