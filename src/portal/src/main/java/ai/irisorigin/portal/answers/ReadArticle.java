package ai.irisorigin.portal.answers;

import ai.irisorigin.plugin.AnswerProvider.Source;
import ai.irisorigin.portal.search.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** An article cut into passages, and all of it into words. */
record ReadArticle(int rank, Source source, Set<String> title, Set<String> words, List<Passage> passages) {

    /**
     * What stands between two empty lines.
     *
     * @param place in the article, from 0 on
     * @param heading the words that it stands under
     * @param steps whether it says what to do, one after the other
     */
    record Passage(int place, String text, Set<String> heading, Set<String> words, boolean steps) {}

    static ReadArticle of(int rank, Source source) {
        var passages = new ArrayList<Passage>();
        Set<String> heading = Set.of();
        for (String text : source.text().split("\n\n", -1)) {
            int end = text.indexOf('\n');
            boolean headed = end > 0 && !text.startsWith("– ") && !text.startsWith("1. ");
            heading = headed ? stems(text.substring(0, end)) : heading;
            passages.add(new Passage(passages.size(), text, heading, stems(text), text.contains("1. ")));
        }
        Set<String> words = stems(source.title() + "\n" + source.text());
        return new ReadArticle(rank, source, stems(source.title()), words, List.copyOf(passages));
    }

    boolean heads(String word) {
        return passages.stream().anyMatch(passage -> passage.heading().contains(word));
    }

    static Set<String> stems(String text) {
        return Words.in(text).stream().map(Words.Word::stem).collect(Collectors.toUnmodifiableSet());
    }
}
