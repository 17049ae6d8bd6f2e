package ai.irisorigin.portal.answers;

import ai.irisorigin.portal.conversations.Conversation;
import ai.irisorigin.portal.conversations.ConversationChanged;
import ai.irisorigin.portal.conversations.Conversations;
import ai.irisorigin.portal.conversations.FirstAnswers;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Answers questions from the help centre once they are taken. Nobody waits for it, and no question suffers if it fails. */
@ApplicationScoped
class FirstAnswerer {

    private static final Logger LOG = Logger.getLogger(FirstAnswerer.class.getName());

    @Inject
    private AnswerSetting setting;

    @Inject
    private Conversations conversations;

    @Inject
    private Suggestions suggestions;

    @Inject
    private FirstAnswers firstAnswers;

    @Resource
    private ManagedExecutorService later;

    void answer(@Observes(during = TransactionPhase.AFTER_SUCCESS) ConversationChanged event) {
        if (event.kind() != ConversationChanged.Kind.ASKED) {
            return;
        }
        try {
            later.execute(() -> CurrentTenant.during(event.organization(), () -> tryToAnswer(event.conversation())));
        } catch (RejectedExecutionException e) {
            LOG.log(Level.INFO, "a question was not answered first", e);
        }
    }

    private void tryToAnswer(UUID conversation) {
        try {
            if (setting.chosen().first()) {
                conversations.find(conversation).ifPresent(this::answer);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "a question was not answered first", e);
        }
    }

    private void answer(Conversation conversation) {
        Suggestion suggestion = suggestions.answer(conversation);
        if (suggestion.found()) {
            List<FirstAnswers.Source> sources = suggestion.cited().stream()
                    .map(article -> new FirstAnswers.Source(article.title(), article.href()))
                    .toList();
            firstAnswers.give(conversation.id(), suggestion.text(), sources);
        }
    }
}
