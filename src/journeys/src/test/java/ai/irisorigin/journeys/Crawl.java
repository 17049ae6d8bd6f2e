package ai.irisorigin.journeys;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/** All staff pages that links lead somebody to, without a browser. Of many that differ by an id alone it visits some. */
final class Crawl {
    private static final int OF_A_KIND = 8;

    private final Client client;
    private final Map<String, Answer> answers = new LinkedHashMap<>();
    private final Map<String, String> sources = new HashMap<>();
    private final Map<String, Integer> kinds = new HashMap<>();
    private final Deque<String> ahead = new ArrayDeque<>();

    private Crawl(Client client) {
        this.client = client;
    }

    static Crawl of(Client client, String start) {
        Crawl crawl = new Crawl(client);
        crawl.note(start, "the start");
        while (!crawl.ahead.isEmpty()) {
            crawl.visit(crawl.ahead.remove());
        }
        return crawl;
    }

    /** By path, in the order in which they were found. */
    Map<String, Answer> answers() {
        return answers;
    }

    /** Where the first link to this path is. */
    String source(String path) {
        return sources.get(path);
    }

    /** The same for all paths that differ by an id, a number or a language alone. */
    static String kind(String path) {
        return path.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "{id}")
                .replaceAll("\\?.*", "")
                .replaceAll("(?<=/)\\d+(?=/|$)", "{number}")
                .replaceAll("(?<=/)(en|th)(?=/|$)", "{language}");
    }

    private void visit(String path) {
        Answer answer = client.get(path);
        answers.put(path, answer);
        for (Element link : answer.page().select("a[href]")) {
            note(link.attr("href"), path);
        }
    }

    private void note(String path, String source) {
        boolean staff = path.matches("/(app|operator)([/?].*)?");
        if (staff
                && sources.putIfAbsent(path, source) == null
                && kinds.merge(kind(path), 1, Integer::sum) <= OF_A_KIND) {
            ahead.add(path);
        }
    }
}
