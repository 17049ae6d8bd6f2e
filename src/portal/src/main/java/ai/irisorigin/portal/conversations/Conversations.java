package ai.irisorigin.portal.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** The current organization's conversations. */
@ApplicationScoped
@Transactional
public class Conversations {

    @Inject
    private EntityManager entities;

    @Inject
    private Clock clock;

    public void open(NewConversationForm form, String language) {
        entities.persist(new Conversation(
                clean(form.name),
                clean(form.email),
                clean(form.subject),
                clean(form.question),
                language,
                clock.instant()));
    }

    /** Without control characters, which nobody types and PostgreSQL refuses (U+0000). */
    private static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\n\\r\\t]]", "").strip();
    }
}
