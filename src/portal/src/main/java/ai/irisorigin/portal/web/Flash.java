package ai.irisorigin.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What a request did, told on the page that the visitor is sent to: a message's key and at most one argument. It travels
 * in a cookie, so whatever comes back is held against the grammar and printed escaped.
 *
 * @param kind "done" or "warning"
 * @param argument may be empty
 */
public record Flash(String kind, String key, String argument) {

    static final String COOKIE = "flash";
    private static final Pattern GRAMMAR =
            Pattern.compile("(done|warning) (flash\\.[a-z.-]{1,60}) (\\P{Cntrl}{0,200})");

    public static Flash done(String key) {
        return done(key, "");
    }

    public static Flash done(String key, String argument) {
        return new Flash("done", "flash." + key, argument);
    }

    public static Flash warning(String key, String argument) {
        return new Flash("warning", "flash." + key, argument);
    }

    public NewCookie cookie(Visit visit) {
        return new NewCookie.Builder(COOKIE)
                .value(value())
                .path("/")
                .maxAge(60)
                .httpOnly(true)
                .secure(visit.secure())
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    String value() {
        String text = kind + ' ' + key + ' ' + shortened(argument.replaceAll("\\p{Cntrl}", " "));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What the visitor's last request left to be told; null if nothing. A script that asks in the background is not told, for
     * it would take the news away from the page that comes.
     */
    public static Flash of(HttpServletRequest request) {
        String destination = request.getHeader("Sec-Fetch-Dest");
        if (destination != null && !destination.equals("document")) {
            return null;
        }
        return SessionCookie.cookies(request)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(cookie -> parse(cookie.getValue()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** null if it is none that we wrote. */
    static Flash parse(String cookie) {
        try {
            var parts = GRAMMAR.matcher(new String(Base64.getUrlDecoder().decode(cookie), StandardCharsets.UTF_8));
            return parts.matches() ? new Flash(parts.group(1), parts.group(2), parts.group(3)) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String shortened(String text) {
        return text.length() <= 200 ? text : text.substring(0, 199) + '…';
    }
}
