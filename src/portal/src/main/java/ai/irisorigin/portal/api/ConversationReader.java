package ai.irisorigin.portal.api;

import ai.irisorigin.portal.conversations.Conversation;
import ai.irisorigin.portal.conversations.Conversations;
import ai.irisorigin.portal.conversations.Message;
import ai.irisorigin.portal.tenancy.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** What programs read of the current organization's conversations: a page is a walk along the indexes of the inbox. */
@ApplicationScoped
@Transactional
public class ConversationReader {

    private static final String CLOSED = "c.status = 'closed'";
    private static final String NOT_CLOSED = "c.status <> 'closed'";

    @Inject
    private TenantSql sql;

    @Inject
    private EntityManager entities;

    @Inject
    private Conversations conversations;

    /** Which conversations are asked for. The conditions are those of the partial indexes, word for word. */
    enum Filter {
        ALL(NOT_CLOSED, CLOSED),
        OPEN(NOT_CLOSED),
        CLOSED_ONES(CLOSED);

        @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
        private final List<String> conditions;

        Filter(String... conditions) {
            this.conditions = List.of(conditions);
        }
    }

    /** Some conversations, the most recently active first; those that were merged into others are not among them. */
    List<Item> list(Filter filter, Cursor after, int most) {
        var query = new StringBuilder();
        var parameters = new ArrayList<>();
        for (String condition : filter.conditions) {
            query.append(query.isEmpty() ? "select * from ((" : " union all (")
                    .append("select ")
                    .append(Item.COLUMNS)
                    .append(" from conversation c where ")
                    .append(condition)
                    .append(" and c.merged_into is null");
            if (after != null) {
                query.append(" and (c.active_at, c.id) < (?, ?)");
                parameters.add(after.activeAt());
                parameters.add(after.id());
            }
            query.append(" order by c.active_at desc, c.id desc limit ")
                    .append(most)
                    .append(')');
        }
        query.append(") page order by active_at desc, id desc limit ").append(most);
        return sql.query(query.toString(), Item::of, parameters.toArray());
    }

    /** The conversation, or the one that goes on instead. */
    Optional<Matter> find(UUID id) {
        return conversations.find(id).map(this::matter);
    }

    /** The conversation that came of asking with this number. */
    Optional<Matter> asked(UUID once) {
        return entities.createQuery("select c from Conversation c where c.once = :once", Conversation.class)
                .setParameter("once", once)
                .getResultStream()
                .findFirst()
                .map(this::matter);
    }

    private Matter matter(Conversation conversation) {
        return new Matter(
                Item.of(conversation),
                conversations.messages(conversation).stream()
                        .filter(Predicate.not(Message::note).and(Predicate.not(Message::event)))
                        .map(Matter.Said::of)
                        .toList());
    }
}
