package ai.irisorigin.portal.search;

import ai.irisorigin.portal.tenancy.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the current organization's articles: all words must be said, the last one may still be being typed. */
@ApplicationScoped
@Transactional
public class Search {

    private static final int LISTED = 20;
    private static final int WORDS = 8;
    private static final int WORDS_AT_LENGTH = 60;
    private static final int SUGGESTED = 3;
    private static final int SHORTEST_PREFIX = 2;
    private static final String BEHIND_ALL_LETTERS = "\uffff";

    private static final String SAYS =
            "select article_id, language, 2 * weight as score from search_posting where word = ?";

    private static final String BEGINS = "select article_id, language,"
            + " max(case when word = ? then 2 * weight else weight end) as score from search_posting"
            + " where word = any(array(select cast(? as text) union select word from"
            + " (select word from search_spelling where spelling >= ? and spelling < ?"
            + " order by length(spelling), spelling limit 20) as near)) group by article_id, language";

    /**
     * Of an article that says it in both languages, the text in the reader's. Each article is read by its key when the
     * best are known: what a lateral query limits to one row, PostgreSQL doesn't join with all articles instead.
     */
    private static final String HITS = "with best as materialized (select article_id,"
            + " coalesce(max(language) filter (where language = ?), min(language)) as language,"
            + " coalesce(max(score) filter (where language = ?), max(score)) as score from"
            + " (select article_id, language, sum(score) as score from (%s) as said"
            + " group by article_id, language having count(*) >= %d) as text group by article_id)"
            + " select c.slug, (select n.name from category_text n where n.category_id = c.id"
            + " order by n.language = ? desc limit 1), a.slug, t.language, t.title, t.summary, t.plain,"
            + " (select count(*) from best)"
            + " from (select * from best order by language = ? desc, score desc, article_id limit " + LISTED
            + ") as hit"
            + " cross join lateral (select * from article_text t where t.article_id = hit.article_id"
            + " and t.language = hit.language limit 1) as t"
            + " cross join lateral (select * from article a where a.id = hit.article_id limit 1) as a"
            + " cross join lateral (select * from category c where c.id = a.category_id limit 1) as c"
            + " order by hit.language = ? desc, hit.score desc, hit.article_id";

    /** A word counts the more, the fewer texts say it; what all say tells nothing. */
    private static final String NEAREST = "with asked as materialized (select w.word, count(*) as texts"
            + " from unnest(string_to_array(?, ' ')) as w(word) join search_posting p on p.word = w.word group by w.word),"
            + " text as (select p.article_id, p.language,"
            + " sum(p.weight * ln(1 + (select count(*) from article_text) / cast(a.texts as float8))) as score"
            + " from asked a join search_posting p on p.word = a.word group by p.article_id, p.language)"
            + " select article_id, coalesce(max(language) filter (where language = ?), min(language)),"
            + " coalesce(max(score) filter (where language = ?), max(score)) as score"
            + " from text group by article_id order by score desc, article_id limit ?";

    @Inject
    private TenantSql sql;

    @Inject
    private Vocabulary vocabulary;

    /** An article in one language. */
    public record Text(UUID article, String language) {}

    private record Row(long total, SearchHit hit) {}

    /** What the query is taken for: its words, and how that reads. */
    private record Meaning(List<Term> terms, String text) {}

    /**
     * The articles that say all words of the query, those in the reader's language first.
     *
     * @param query as it was typed
     * @param language of the reader
     */
    public Findings find(String query, String language) {
        List<Words.Word> words = asked(query);
        if (words.isEmpty()) {
            return Findings.NONE;
        }
        List<Term> terms = terms(words, !Character.isWhitespace(query.charAt(query.length() - 1)));
        Findings found = run(terms, terms.size(), null, language);
        if (found.total() > 0) {
            return found;
        }
        Spellings spellings = vocabulary.current();
        return Stream.of(joined(query, words, spellings), corrected(query, words, spellings))
                .flatMap(Optional::stream)
                .map(meaning -> run(meaning.terms(), meaning.terms().size(), meaning.text(), language))
                .filter(findings -> findings.total() > 0)
                .findFirst()
                .orElse(Findings.NONE);
    }

    /**
     * The few articles that are nearest to what somebody is about to ask, in whole sentences: not all words must be said.
     *
     * @param language of the reader
     */
    public List<SearchHit> suggest(String text, String language) {
        List<Term> terms = terms(asked(text), true);
        return terms.isEmpty()
                ? List.of()
                : run(terms, (terms.size() + 1) / 2, null, language).hits().stream()
                        .limit(SUGGESTED)
                        .toList();
    }

    /**
     * The articles that say most of what somebody asked at length, the nearest first. None of its words must be said.
     *
     * @param language of the reader
     */
    public List<Text> nearest(String text, String language, int most) {
        String words = Words.in(text).stream()
                .filter(word -> !word.isCommon())
                .map(Words.Word::stem)
                .distinct()
                .limit(WORDS_AT_LENGTH)
                .collect(Collectors.joining(" "));
        return sql.query(NEAREST, row -> new Text((UUID) row[0], (String) row[1]), words, language, language, most);
    }

    private static List<Words.Word> asked(String query) {
        List<Words.Word> all = Words.in(query).stream().limit(WORDS).toList();
        List<Words.Word> telling = all.stream().filter(word -> !word.isCommon()).toList();
        return telling.isEmpty() ? all : telling;
    }

    private static List<Term> terms(List<Words.Word> words, boolean typing) {
        Map<String, Term> terms = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            String spelling = words.get(i).spelling();
            boolean begun = typing && i == words.size() - 1 && spelling.length() >= SHORTEST_PREFIX;
            terms.put(words.get(i).stem(), new Term(words.get(i).stem(), begun ? spelling : null));
        }
        return List.copyOf(terms.values());
    }

    /** What says at least so many of the words. */
    private Findings run(List<Term> terms, int needed, String corrected, String language) {
        var said = new ArrayList<String>();
        var parameters = new ArrayList<Object>(List.of(language, language));
        for (Term term : terms) {
            parameters.add(term.stem());
            if (term.prefix() == null) {
                said.add(SAYS);
            } else {
                said.add(BEGINS);
                parameters.addAll(List.of(term.stem(), term.prefix(), term.prefix() + BEHIND_ALL_LETTERS));
            }
        }
        parameters.addAll(List.of(language, language, language));
        List<Row> rows = sql.query(
                HITS.formatted(String.join(" union all ", said), needed), row -> row(row, terms), parameters.toArray());
        return rows.isEmpty()
                ? Findings.NONE
                : new Findings(
                        corrected,
                        rows.get(0).total(),
                        rows.stream().map(Row::hit).toList());
    }

    private static Row row(Object[] row, List<Term> terms) {
        var hit = new SearchHit(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                Excerpts.marked((String) row[4], terms),
                Excerpts.excerpt((String) row[6], (String) row[5], terms));
        return new Row(((Number) row[7]).longValue(), hit);
    }

    /** The nearest word for each that nobody says; nothing if all are said, or one is near to none. */
    private static Optional<Meaning> corrected(String query, List<Words.Word> words, Spellings spellings) {
        var meant = new ArrayList<Spellings.Spelling>();
        for (Words.Word word : words) {
            Optional<Spellings.Spelling> nearest = spellings.nearest(word.spelling());
            if (nearest.isEmpty()) {
                return Optional.empty();
            }
            meant.add(nearest.get());
        }
        return meaning(query, words, meant);
    }

    /** A slip in a word without spaces around it cuts it into several, so neighbours are tried together. */
    private static Optional<Meaning> joined(String query, List<Words.Word> words, Spellings spellings) {
        var places = new ArrayList<Words.Word>();
        var meant = new ArrayList<Spellings.Spelling>();
        for (int i = 0; i < words.size(); i++) {
            Words.Word word = words.get(i);
            Words.Word next = i + 1 < words.size() ? words.get(i + 1) : null;
            Optional<Spellings.Spelling> both = next == null || word.end() != next.start()
                    ? Optional.empty()
                    : spellings.nearest(word.spelling() + next.spelling());
            if (both.isPresent()) {
                places.add(new Words.Word(both.get().spelling(), both.get().word(), word.start(), next.end()));
                meant.add(both.get());
                i++;
            } else {
                places.add(word);
                meant.add(new Spellings.Spelling(word.spelling(), word.stem()));
            }
        }
        return places.size() == words.size() ? Optional.empty() : meaning(query, places, meant);
    }

    private static Optional<Meaning> meaning(String query, List<Words.Word> places, List<Spellings.Spelling> meant) {
        var text = new StringBuilder();
        var terms = new LinkedHashMap<String, Term>();
        int written = 0;
        boolean changed = false;
        for (int i = 0; i < places.size(); i++) {
            Words.Word place = places.get(i);
            Spellings.Spelling spelling = meant.get(i);
            String typed = query.substring(place.start(), place.end());
            boolean same = spelling.spelling().equalsIgnoreCase(typed);
            changed |= !same;
            text.append(query, written, place.start()).append(same ? typed : spelling.spelling());
            written = place.end();
            terms.put(spelling.word(), new Term(spelling.word(), null));
        }
        text.append(query, written, query.length());
        return changed ? Optional.of(new Meaning(List.copyOf(terms.values()), text.toString())) : Optional.empty();
    }
}
