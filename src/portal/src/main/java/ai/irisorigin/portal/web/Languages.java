package ai.irisorigin.portal.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The portal's languages, and the one a visitor gets: chosen by {@code ?lang=}, kept in a cookie, asked for by the browser,
 * or the site's own.
 */
public final class Languages {

    public static final String COOKIE = "lang";
    public static final List<String> ALL = List.of("en", "th");

    private static final Map<String, String> NAMES = Map.of("en", "English", "th", "ไทย");

    /** Browsers send few different headers, and each takes a while to understand. */
    private static final Cache<String, Optional<String>> NEGOTIATED =
            Caffeine.newBuilder().maximumSize(1_000).build();

    private Languages() {}

    /** The language's name in itself. */
    public static String name(String language) {
        return NAMES.get(language);
    }

    static boolean known(String language) {
        return language != null && ALL.contains(language);
    }

    /** What else is asked for. */
    static String withoutChoice(String query) {
        return query == null
                ? ""
                : Stream.of(query.split("&", -1))
                        .filter(parameter -> !parameter.startsWith("lang="))
                        .collect(Collectors.joining("&"));
    }

    static String chosenNow(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query == null || !query.contains("lang=")) {
            return null;
        }
        for (String parameter : query.split("&", -1)) {
            if (parameter.startsWith("lang=") && known(parameter.substring(5))) {
                return parameter.substring(5);
            }
        }
        return null;
    }

    static String of(HttpServletRequest request, String siteLanguage) {
        if (request.getHeader("Cookie") != null && request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(COOKIE) && known(cookie.getValue())) {
                    return cookie.getValue();
                }
            }
        }
        String accepted = request.getHeader("Accept-Language");
        return accepted == null
                ? siteLanguage
                : NEGOTIATED.get(accepted, Languages::negotiate).orElse(siteLanguage);
    }

    /** RFC 9110, section 12.5.4; empty if the browser wants none of ours, or can't be understood. */
    static Optional<String> negotiate(String accepted) {
        try {
            return Optional.ofNullable(Locale.lookupTag(Locale.LanguageRange.parse(accepted), ALL));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
