package ai.irisorigin.portal.branding;

import ai.irisorigin.portal.web.Visit;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a browser looks at by a link. One cookie holds it for the window, which shows the portal's banner, and one for the
 * frame in it: so an editor's frame never changes what the same browser shows elsewhere. Both end with the browser.
 */
enum PreviewCookies {
    WINDOW("preview"),
    FRAME("preview-frame");

    private final String name;

    PreviewCookies(String name) {
        this.name = name;
    }

    Optional<String> read(HttpServletRequest request, Visit visit) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(name(visit)))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    void set(String token, Visit visit, HttpServletResponse response) {
        response.addCookie(cookie(token, visit));
    }

    static void removeAll(Visit visit, HttpServletResponse response) {
        for (PreviewCookies each : values()) {
            Cookie cookie = each.cookie("", visit);
            cookie.setMaxAge(0);
            response.addCookie(cookie);
        }
    }

    private Cookie cookie(String value, Visit visit) {
        var cookie = new Cookie(name(visit), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(visit.secure());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    /** Behind TLS browsers refuse it from any other host (RFC 6265bis, section 4.1.3). */
    private String name(Visit visit) {
        return visit.secure() ? "__Host-" + name : name;
    }
}
