package ai.irisorigin.portal.inbox;

import ai.irisorigin.portal.conversations.Words;
import java.util.List;
import java.util.stream.IntStream;

/** A word that conversations are searched by: what they have is between its first and its last spelling. */
record Word(String first, String last) {

    /** Comes after whatever a word may go on with. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    /** The words of a query, of which the last may be just begun. */
    static List<Word> of(String typed, int most) {
        List<String> words = Words.of(typed).stream().limit(most).toList();
        return IntStream.range(0, words.size())
                .mapToObj(i -> new Word(words.get(i), i < words.size() - 1 ? words.get(i) : words.get(i) + LAST))
                .toList();
    }

    /** The numbers of the newest that have it, and of some that have what it may be the beginning of. */
    String candidates(int most, List<Object> parameters) {
        parameters.add(first);
        String exact = "(select number from conversation_word where word = ? order by number desc limit " + most + ")";
        if (first.equals(last)) {
            return exact;
        }
        parameters.addAll(List.of(first, last));
        return exact + " union all (select number from conversation_word where word > ? and word <= ?"
                + " order by word desc, number desc limit " + most + ")";
    }

    /** Asked of each candidate w, one by one: the limit keeps PostgreSQL from reading all that have the word instead. */
    String saidToo(List<Object> parameters) {
        parameters.addAll(List.of(first, last));
        return " cross join lateral (select from conversation_word o where o.number = w.number"
                + " and o.word >= ? and o.word <= ? limit 1) as o" + parameters.size();
    }
}
