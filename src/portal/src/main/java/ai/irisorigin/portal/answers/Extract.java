package ai.irisorigin.portal.answers;

import ai.irisorigin.plugin.AnswerProvider.Question;
import ai.irisorigin.plugin.AnswerProvider.Source;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The passages that fit a question best, word for word as they stand in the articles.
 *
 * @param passages of the nearest article first, and in its order
 * @param cited ids of the articles
 * @param evidence from 0 to 1: how much of what was asked the nearest article says, and how plainly
 */
record Extract(List<String> passages, List<String> cited, double evidence) {

    private static final int MOST_PASSAGES = 2;
    private static final int MOST_LETTERS = 1_600;

    /** A further passage, or article, must be as good as this share of the best one. */
    private static final double NEXT_PASSAGE = .65;

    private static final double NEXT_ARTICLE = .85;

    /** Empty if no article has anything to do with the question. */
    static Optional<Extract> of(Question question) {
        List<ReadArticle> read = IntStream.range(0, question.articles().size())
                .mapToObj(rank -> ReadArticle.of(rank, question.articles().get(rank)))
                .toList();
        Asked asked = Asked.of(question, read);
        List<ReadArticle> nearest = read.stream()
                .filter(article -> asked.fit(article) > 0)
                .sorted(Comparator.comparingDouble(asked::fit).reversed())
                .toList();
        return nearest.isEmpty() ? Optional.empty() : Optional.of(of(asked, nearest));
    }

    private static Extract of(Asked asked, List<ReadArticle> nearest) {
        ReadArticle first = nearest.get(0);
        ReadArticle second = nearest.stream()
                .skip(1)
                .filter(other -> asked.fit(other) >= NEXT_ARTICLE * asked.fit(first))
                .filter(other -> asked.best(other) >= NEXT_ARTICLE * asked.best(first))
                .findFirst()
                .orElse(null);
        List<String> passages = Stream.concat(
                        best(asked, first, second == null ? MOST_PASSAGES + 1 : MOST_PASSAGES),
                        second == null ? Stream.empty() : best(asked, second, 1))
                .toList();
        List<String> cited = Stream.of(first, second)
                .filter(article -> article != null)
                .map(ReadArticle::source)
                .map(Source::id)
                .toList();
        return new Extract(shortened(passages), cited, asked.evidence(first));
    }

    private static Stream<String> best(Asked asked, ReadArticle article, int most) {
        double best = asked.best(article);
        List<ReadArticle.Passage> chosen = best == 0
                ? article.passages()
                : article.passages().stream()
                        .filter(passage -> asked.fitOf(passage) >= NEXT_PASSAGE * best)
                        .sorted(Comparator.comparingDouble(asked::fitOf).reversed())
                        .toList();
        return chosen.stream()
                .limit(most)
                .sorted(Comparator.comparingInt(ReadArticle.Passage::place))
                .map(ReadArticle.Passage::text);
    }

    /** The first one is said in any case. */
    private static List<String> shortened(List<String> passages) {
        int letters = 0;
        int said = 0;
        for (String passage : passages) {
            letters += passage.length();
            if (said > 0 && letters > MOST_LETTERS) {
                break;
            }
            said++;
        }
        return passages.subList(0, said);
    }
}
