package ai.irisorigin.portal.conversations;

import ai.irisorigin.portal.tenancy.CurrentTenant;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Tells the staff after the customer has been answered: no page waits for the mails to a whole team. */
@ApplicationScoped
class AgentNewsSender {

    @Inject
    private AgentNews news;

    @Resource
    private ManagedExecutorService later;

    void tell(@Observes(during = TransactionPhase.AFTER_SUCCESS) ConversationChanged event) {
        if (event.kind() == ConversationChanged.Kind.ASKED || event.kind() == ConversationChanged.Kind.HEARD) {
            later.execute(() ->
                    CurrentTenant.during(event.organization(), () -> news.tell(event.conversation(), event.kind())));
        }
    }
}
