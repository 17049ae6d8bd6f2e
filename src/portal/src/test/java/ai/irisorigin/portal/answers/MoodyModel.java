package ai.irisorigin.portal.answers;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.interceptor.Interceptor;
import java.util.Optional;

/** Answers as the portal's own model does, but fails over questions of one kind. */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class MoodyModel extends KnowledgeAnswerer {

    public static final String DREADED = "the dreaded matter of";

    @Override
    public Optional<Answer> answer(Question question, double needed) {
        if (question.subject().contains(DREADED)) {
            throw new IllegalStateException("not in the mood");
        }
        return super.answer(question, needed);
    }
}
