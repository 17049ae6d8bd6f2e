package ai.irisorigin.journeys;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** What came back, as it came over the wire. */
final class Answer {
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/(?:assets|brand)/[^\"#]+)");

    private final HttpResponse<byte[]> response;

    Answer(HttpResponse<byte[]> response) {
        this.response = response;
    }

    int status() {
        return response.statusCode();
    }

    HttpHeaders headers() {
        return response.headers();
    }

    /** Empty if it is not there. */
    String header(String name) {
        return headers().firstValue(name).orElse("");
    }

    String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    String unzipped() throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    Document page() {
        return Jsoup.parse(text());
    }

    /** Those that change something. */
    List<FormElement> forms() {
        return page().select("form[method=post]").stream()
                .map(FormElement.class::cast)
                .toList();
    }

    Optional<String> cookie(String name) {
        return headers().allValues("Set-Cookie").stream()
                .flatMap(header -> HttpCookie.parse(header).stream())
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    /** Addresses of the stylesheets and pictures that a page needs. */
    List<String> assets() {
        return ASSET.matcher(text())
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .toList();
    }
}
