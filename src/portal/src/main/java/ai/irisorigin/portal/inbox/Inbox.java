package ai.irisorigin.portal.inbox;

import ai.irisorigin.portal.tenancy.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds conversations of the current organization. Each view is a walk along an index of its own, each count ends early,
 * and a search takes the newest that have a word; so nothing here grows with the number of conversations.
 */
@ApplicationScoped
@Transactional
public class Inbox {

    static final int MOST_COUNTED = 99;
    private static final int PAGE = 25;
    private static final int MOST_WORDS = 5;
    private static final int MOST_FOUND = 1_000;
    /** Of a search for several words: so many that have the rarest are asked whether they have the others. */
    private static final int MOST_CANDIDATES = 5_000;

    private static final int MOST_TAGS = 100;
    private static final Pattern NUMBER = Pattern.compile("#?(\\d{1,15})");

    @Inject
    private TenantSql sql;

    /** What to look for: a query, else a tag, else a view. */
    record Search(View view, String tag, String query, UUID me) {}

    /** Some conversations, the most recently active first, and whether there are others before and after them. */
    record Slice(List<InboxLine> lines, boolean hasPrevious, boolean hasNext) {}

    /** A page of conversations: after or before a position, from the start if there is none. */
    public Slice search(Search search, Position position) {
        boolean backwards = position != null && position.before();
        List<InboxLine> found = new ArrayList<>(lines(search, position, backwards));
        boolean more = found.size() > PAGE;
        if (more) {
            found.remove(PAGE);
        }
        if (backwards) {
            Collections.reverse(found);
        }
        return new Slice(found, backwards ? more : position != null, backwards || more);
    }

    private List<InboxLine> lines(Search search, Position position, boolean backwards) {
        boolean tagged = search.query().isEmpty() && !search.tag().isEmpty();
        String time = tagged ? "t.active_at" : "c.active_at";
        String id = tagged ? "t.conversation_id" : "c.id";
        var parameters = new ArrayList<>();
        var query = new StringBuilder(
                        "select c.id, c.number, c.subject, c.name, c.preview, c.status, c.active_at, m.name as assignee")
                .append(
                        tagged
                                ? " from conversation_tag t join conversation c on c.id = t.conversation_id"
                                : " from conversation c")
                .append(" left join platform.membership m on m.id = c.assignee_id where ");
        if (!search.query().isEmpty()) {
            query.append(matching(search.query(), parameters));
        } else if (tagged) {
            query.append("t.tag = ?");
            parameters.add(search.tag());
        } else {
            query.append(search.view().condition());
            if (search.view() == View.MINE) {
                parameters.add(search.me());
            }
        }
        if (position != null) {
            query.append(" and (").append(time).append(", ").append(id).append(backwards ? ") > (?, ?)" : ") < (?, ?)");
            parameters.addAll(List.of(position.activeAt(), position.id()));
        }
        String direction = backwards ? "" : " desc";
        query.append(" order by ")
                .append(time)
                .append(direction)
                .append(", ")
                .append(id)
                .append(direction)
                .append(" limit ")
                .append(PAGE + 1);
        return sql.query(query.toString(), InboxLine::of, parameters.toArray());
    }

    /** By number, or by all words; the last may be the beginning of one. */
    private String matching(String typed, List<Object> parameters) {
        Matcher number = NUMBER.matcher(typed);
        if (number.matches()) {
            parameters.add(Long.parseLong(number.group(1)));
            return "c.number = ?";
        }
        List<Word> words = Word.of(typed, MOST_WORDS);
        if (words.isEmpty()) {
            return "false";
        }
        Word rarest = words.size() == 1 ? words.get(0) : Collections.min(words, Comparator.comparingLong(this::count));
        var condition = new StringBuilder("c.number in (select w.number from (")
                .append(rarest.candidates(words.size() == 1 ? MOST_FOUND : MOST_CANDIDATES, parameters))
                .append(") as w");
        words.stream().filter(word -> !word.equals(rarest)).forEach(word -> condition.append(word.saidToo(parameters)));
        return condition
                .append(" order by w.number desc limit " + MOST_FOUND + ")")
                .toString();
    }

    /** How many conversations have it, up to one more than are looked at. */
    private long count(Word word) {
        return sql.query(
                        "select count(*) from (select from conversation_word where word >= ? and word <= ? limit "
                                + (MOST_CANDIDATES + 1) + ") as bounded",
                        row -> (Long) row[0],
                        word.first(),
                        word.last())
                .get(0);
    }

    /** How many each view has, up to one more than {@link #MOST_COUNTED}. */
    public Map<View, Long> counts(UUID me) {
        var counts = new EnumMap<View, Long>(View.class);
        for (View view : List.of(View.MINE, View.UNASSIGNED, View.OPEN)) {
            counts.put(
                    view,
                    sql.query(
                                    "select count(*) from (select 1 from conversation c where " + view.condition()
                                            + " limit " + (MOST_COUNTED + 1) + ") bounded",
                                    row -> (Long) row[0],
                                    view == View.MINE ? new Object[] {me} : new Object[0])
                            .get(0));
        }
        return counts;
    }

    public List<String> tags() {
        return sql.query("select name from tag order by name limit " + MOST_TAGS, row -> (String) row[0]);
    }

    /** Other conversations of the same customer, the newest first. */
    public List<InboxLine> of(String email, UUID except) {
        return sql.query(
                "select c.id, c.number, c.subject, c.name, c.preview, c.status, c.active_at, cast(null as text)"
                        + " from conversation c where c.email = ? and c.id <> ? and c.merged_into is null"
                        + " order by c.created_at desc limit 10",
                InboxLine::of,
                email,
                except);
    }
}
