package ai.irisorigin.journeys;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** All pages of a part of the portal that links lead somebody to, without a browser. Of many that differ by an id alone it visits some. */
final class Crawl {
    private static final int OF_A_KIND = 8;

    private final Client client;
    private final Pattern part;
    private final Map<String, Answer> answers = new LinkedHashMap<>();
    private final Map<String, String> sources = new HashMap<>();
    private final Map<String, Integer> kinds = new HashMap<>();
    private final Deque<String> ahead = new ArrayDeque<>();

    private Crawl(Client client, Pattern part) {
        this.client = client;
        this.part = part;
    }

    /** Of staff and of the operator. */
    static Crawl of(Client client, String start) {
        return of(client, start, Pattern.compile("/(app|operator)([/?].*)?"));
    }

    /** Of an organization's customers, in all languages. */
    static Crawl ofCustomers(Client client) {
        return of(client, "/", Pattern.compile("/((help|conversations)(/.*)?)?([?].*)?"));
    }

    private static Crawl of(Client client, String start, Pattern part) {
        Crawl crawl = new Crawl(client, part);
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
        if (part.matcher(path).matches()
                && sources.putIfAbsent(path, source) == null
                && kinds.merge(kind(path), 1, Integer::sum) <= OF_A_KIND) {
            ahead.add(path);
        }
    }
}
