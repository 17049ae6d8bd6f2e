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
                form.name.strip(),
                form.email.strip(),
                form.subject.strip(),
                form.question.strip(),
                language,
                clock.instant()));
    }
}
