package ai.irisorigin.portal.answers;

import ai.irisorigin.plugin.AnswerProvider.Line;
import ai.irisorigin.plugin.AnswerProvider.Question;
import ai.irisorigin.portal.search.Words;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of a question, each with what it is worth: the more, the fewer of the articles and passages say it. */
final class Asked {

    private static final int MOST_LETTERS = 4_000;
    private static final double OF_SUBJECT = 1.5;
    private static final double IN_TITLE = 1;
    private static final double IN_HEADING = .8;
    private static final double IN_TEXT = .4;
    private static final double UNDER_HEADING = .6;
    private static final double STEPS = 1.2;

    /** What each place further down in the search costs: it knows how rare a word is in all articles, not only in these. */
    private static final double FURTHER_DOWN = .1;

    /** A word that all of the found articles say has found them, and so is worth something. */
    private static final double AT_LEAST = .3;

    /** What no article says may be a name or a day: it counts, and not as much as what tells articles apart. */
    private static final double UNSAID = 1;

    /** Said in any letter, whatever it is about. */
    private static final Set<String> SMALL_TALK = Words.in(
                    "hi hello hey dear please thanks thank sorry regards best am been being so but or any some just also"
                            + " get got want wants wanted need needs would could should may might like know tell help"
                            + " question problem issue there here then than now today yesterday still already"
                            + " about into onto over after before up out no yes he she they them their his her us i'm"
                            + " i've it's don't doesn't didn't can't won't isn't what's one two all more much many very really"
                            + " anyone somebody something anything good way go going went come make made take use using"
                            + " work works working"
                            + " สวัสดี ขอบคุณ กรุณา ช่วย ด้วย หน่อย อยาก ต้องการ ต้อง ควร สามารถ ก็ กับ ไป มา แต่ ถ้า หาก"
                            + " เรา คุณ เขา นี้ นั้น อยู่ คือ เพราะ เมื่อ โดย จาก ถึง หรือ เลย แบบ ไร กี่ เท่าไร เท่าไหร่"
                            + " ทราบ รบกวน สอบถาม วิธี มาก อีก ยัง เอา ขอ บ้าง เปล่า ใช้ ดี กว่า ตอน ตอนนี้ วันนี้ เมื่อวาน ซื้อ")
            .stream()
            .map(Words.Word::stem)
            .collect(Collectors.toUnmodifiableSet());

    private final Map<String, Double> weights;
    private final Map<String, Double> amongArticles = new HashMap<>();
    private final Map<String, Double> amongPassages = new HashMap<>();

    private Asked(Map<String, Double> weights, List<ReadArticle> articles) {
        this.weights = weights;
        List<ReadArticle.Passage> passages = articles.stream()
                .flatMap(article -> article.passages().stream())
                .toList();
        for (String word : weights.keySet()) {
            long saying = count(articles, article -> article.words().contains(word));
            long passing = count(passages, passage -> passage.words().contains(word));
            amongArticles.put(word, saying == 0 ? UNSAID : rarity(saying, articles.size()));
            amongPassages.put(word, rarity(passing, passages.size()));
        }
    }

    static Asked of(Question question, List<ReadArticle> articles) {
        var weights = new LinkedHashMap<String, Double>();
        telling(question.subject()).forEach(word -> weights.put(word, OF_SUBJECT));
        telling(text(question)).forEach(word -> weights.putIfAbsent(word, 1.0));
        return new Asked(weights, articles);
    }

    /** What the customer said, the latest first. */
    private static String text(Question question) {
        var text = new StringBuilder();
        for (int i = question.messages().size() - 1; i >= 0 && text.length() < MOST_LETTERS; i--) {
            Line line = question.messages().get(i);
            if (line.customer()) {
                text.append(line.text()).append('\n');
            }
        }
        return text.substring(0, Math.min(MOST_LETTERS, text.length()));
    }

    private static Stream<String> telling(String text) {
        return Words.in(text).stream()
                .filter(word -> !word.isCommon())
                .map(Words.Word::stem)
                .filter(stem -> !SMALL_TALK.contains(stem));
    }

    private static <T> long count(List<T> all, Predicate<T> saying) {
        return all.stream().filter(saying).count();
    }

    /** As in BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework), never below nothing. */
    private static double rarity(long saying, int all) {
        return AT_LEAST + Math.log(1 + (all - saying + .5) / (saying + .5));
    }

    double fit(ReadArticle article) {
        return said(article) / (1 + FURTHER_DOWN * article.rank());
    }

    private double said(ReadArticle article) {
        return weights.keySet().stream()
                .mapToDouble(word -> worth(word) * plainly(word, article))
                .sum();
    }

    private static double plainly(String word, ReadArticle article) {
        if (article.title().contains(word)) {
            return IN_TITLE;
        }
        return article.heads(word) ? IN_HEADING : article.words().contains(word) ? IN_TEXT : 0;
    }

    double fitOf(ReadArticle.Passage passage) {
        double said = weights.entrySet().stream()
                .mapToDouble(word -> word.getValue()
                        * amongPassages.get(word.getKey())
                        * (passage.words().contains(word.getKey())
                                ? 1
                                : passage.heading().contains(word.getKey()) ? UNDER_HEADING : 0))
                .sum();
        return passage.steps() ? STEPS * said : said;
    }

    double best(ReadArticle article) {
        return article.passages().stream().mapToDouble(this::fitOf).max().orElse(0);
    }

    /** A single word of several proves nothing: it may be meant otherwise. */
    double evidence(ReadArticle article) {
        List<String> said = weights.keySet().stream()
                .filter(word -> plainly(word, article) > 0)
                .toList();
        boolean titled = said.stream().anyMatch(word -> plainly(word, article) >= IN_HEADING);
        if (!titled || (said.size() == 1 && weights.size() > 2)) {
            return 0;
        }
        double all = weights.keySet().stream().mapToDouble(this::worth).sum();
        return said(article) / all;
    }

    private double worth(String word) {
        return weights.get(word) * amongArticles.get(word);
    }
}
