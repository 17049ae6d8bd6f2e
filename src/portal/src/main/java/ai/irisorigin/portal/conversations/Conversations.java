package ai.irisorigin.portal.conversations;

import ai.irisorigin.portal.tenancy.TenantSql;
import ai.irisorigin.portal.web.Input;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** The current organization's conversations. */
@ApplicationScoped
@Transactional
public class Conversations {

    private static final Duration SAME_CLICK = Duration.ofMinutes(10);

    @Inject
    private EntityManager entities;

    @Inject
    private TenantSql sql;

    @Inject
    private Clock clock;

    /** Takes a question, once: the same again within minutes is a second click, or a reload. */
    public void open(NewConversationForm form, String language) {
        var conversation = new Conversation(
                Input.line(form.name),
                Input.line(form.email),
                Input.line(form.subject),
                Input.text(form.question),
                language,
                clock.instant());
        // Of two clicks at once, the second waits here until the first can be seen.
        sql.query("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, Input.line(form.email));
        if (!wasJustOpened(conversation)) {
            entities.persist(conversation);
        }
    }

    private boolean wasJustOpened(Conversation conversation) {
        return entities.createQuery(
                                "select count(c) from Conversation c join c.messages m where c.email = :email"
                                        + " and c.createdAt > :then and c.subject = :subject and m.body = :question",
                                Long.class)
                        .setParameter("email", conversation.email())
                        .setParameter("then", clock.instant().minus(SAME_CLICK))
                        .setParameter("subject", conversation.subject())
                        .setParameter("question", conversation.question())
                        .getSingleResult()
                > 0;
    }

    /** How many there are. */
    public long count() {
        return entities.createQuery("select count(c) from Conversation c", Long.class)
                .getSingleResult();
    }
}
