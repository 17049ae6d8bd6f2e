package ai.irisorigin.portal.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The cookie that holds a session's secret. Behind TLS its name makes browsers refuse it from any other host or path
 * (RFC 6265bis, section 4.1.3).
 */
public final class SessionCookie {

    private static final String PLAIN = "session";
    private static final String SECURE = "__Host-session";

    private SessionCookie() {}

    public static Optional<String> read(HttpServletRequest request, Visit visit) {
        String name = name(visit);
        return cookies(request)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    /** Lasts as long as the browser, and at most as long as the session. */
    public static NewCookie of(String secret, Visit visit) {
        return cookie(visit).value(secret).build();
    }

    public static NewCookie removed(Visit visit) {
        return cookie(visit).value("").maxAge(0).build();
    }

    static boolean isIn(HttpServletRequest request) {
        return cookies(request)
                .anyMatch(cookie ->
                        cookie.getName().equals(PLAIN) || cookie.getName().equals(SECURE));
    }

    private static NewCookie.Builder cookie(Visit visit) {
        return new NewCookie.Builder(name(visit))
                .path("/")
                .httpOnly(true)
                .secure(visit.secure())
                .sameSite(NewCookie.SameSite.LAX);
    }

    private static String name(Visit visit) {
        return visit.secure() ? SECURE : PLAIN;
    }

    static Stream<Cookie> cookies(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null ? Stream.empty() : Stream.of(cookies);
    }
}
