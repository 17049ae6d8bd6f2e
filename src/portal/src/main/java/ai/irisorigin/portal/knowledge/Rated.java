package ai.irisorigin.portal.knowledge;

import ai.irisorigin.portal.web.Visit;
import jakarta.ws.rs.core.NewCookie;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a browser has told us about articles, in a cookie of its own: the newest of them, each once. */
final class Rated {

    static final String COOKIE = "rated";
    static final char ANSWERED = 'a';
    static final char COMMENTED = 'c';

    private static final int DAYS_30 = 30 * 24 * 60 * 60;
    private static final int KEPT = 50;
    private static final Pattern GRAMMAR = Pattern.compile("([0-9a-f]{8}[ac])(\\.[0-9a-f]{8}[ac])*");

    private final List<String> marks;

    private Rated(List<String> marks) {
        this.marks = marks;
    }

    /**
     * What the cookie says.
     *
     * @param value may be null, or anything that a visitor made up
     */
    static Rated of(String value) {
        return new Rated(
                value == null || !GRAMMAR.matcher(value).matches() ? List.of() : List.of(value.split("\\.", -1)));
    }

    boolean has(UUID article, char what) {
        return marks.contains(mark(article, what));
    }

    Rated with(UUID article, char what) {
        return new Rated(Stream.concat(Stream.of(mark(article, what)), marks.stream())
                .limit(KEPT)
                .toList());
    }

    NewCookie cookie(Visit visit) {
        return new NewCookie.Builder(COOKIE)
                .value(marks.stream().collect(Collectors.joining(".")))
                .path("/help")
                .maxAge(DAYS_30)
                .httpOnly(true)
                .secure(visit.secure())
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    private static String mark(UUID article, char what) {
        return article.toString().substring(0, 8) + what;
    }
}
