package ai.irisorigin.portal.search;

import ai.irisorigin.portal.tenancy.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which words the articles of the current organization say. */
@ApplicationScoped
@Transactional
public class SearchIndex {

    private static final int TITLE = 100;
    private static final int SUMMARY = 30;
    private static final int BODY = 10;
    private static final int REPEATED = 5;

    @Inject
    private TenantSql sql;

    /** A text that is new, or says something else than before. */
    public void put(UUID article, String language, String title, String summary, String body) {
        Map<String, Integer> weights = new TreeMap<>();
        Map<String, String> spellings = new TreeMap<>();
        weigh(body, BODY, 1, weights, spellings);
        weigh(summary, SUMMARY, 0, weights, spellings);
        weigh(title, TITLE, 0, weights, spellings);
        String before = withdraw(article, language);
        sql.query(
                "insert into search_posting (tenant_id, word, article_id, language, weight)"
                        + " select platform.current_tenant(), w, ?, ?, n from unnest(string_to_array(?, ' '),"
                        + " cast(string_to_array(?, ' ') as int[])) as x(w, n) returning 1",
                row -> 1,
                article,
                language,
                String.join(" ", weights.keySet()),
                weights.values().stream().map(String::valueOf).collect(Collectors.joining(" ")));
        // In one order everywhere, so that two who publish at once don't wait for each other in a circle.
        sql.query(
                "insert into search_spelling (tenant_id, spelling, word)"
                        + " select platform.current_tenant(), s, w from unnest(string_to_array(?, ' '),"
                        + " string_to_array(?, ' ')) as x(s, w) on conflict do nothing returning 1",
                row -> 1,
                String.join(" ", spellings.keySet()),
                String.join(" ", spellings.values()));
        forgetUnsaid(before);
    }

    public void remove(UUID article, String language) {
        forgetUnsaid(withdraw(article, language));
    }

    /** The words that it said. */
    private String withdraw(UUID article, String language) {
        return String.join(
                " ",
                sql.query(
                        "delete from search_posting where article_id = ? and language = ? returning word",
                        row -> (String) row[0],
                        article,
                        language));
    }

    /** Spellings of words that no article says any more: nobody shall be told that they were meant. */
    private void forgetUnsaid(String words) {
        if (!words.isEmpty()) {
            sql.query(
                    "delete from search_spelling s where s.word = any(string_to_array(?, ' '))"
                            + " and not exists (select from search_posting p where p.word = s.word) returning 1",
                    row -> 1,
                    words);
        }
    }

    private static void weigh(
            String text, int weight, int again, Map<String, Integer> weights, Map<String, String> spellings) {
        for (Words.Word word : Words.in(text)) {
            weights.merge(
                    word.stem(), weight, (before, now) -> Math.max(now, Math.min(before + again, weight + REPEATED)));
            spellings.put(word.spelling(), word.stem());
        }
    }
}
