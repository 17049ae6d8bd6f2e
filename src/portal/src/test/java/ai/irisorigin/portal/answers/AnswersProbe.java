package ai.irisorigin.portal.answers;

import ai.irisorigin.plugin.AnswerProvider.Line;
import ai.irisorigin.portal.DemoQuestion;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.Organization;
import ai.irisorigin.portal.tenancy.Organizations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Asks as a customer would, without a conversation that is left behind. */
@ApplicationScoped
public class AnswersProbe {

    @Inject
    private Suggestions suggestions;

    @Inject
    private Organizations organizations;

    /** Addresses of the articles that a draft for an agent follows. */
    public List<String> drafted(DemoQuestion question) {
        return cited(question, KnowledgeAnswerer.LIKELY);
    }

    /** Addresses of the articles that a first answer to the customer follows. */
    public List<String> answered(DemoQuestion question) {
        return cited(question, KnowledgeAnswerer.SURE);
    }

    private List<String> cited(DemoQuestion question, double needed) {
        Organization organization =
                organizations.bySlug(question.organization()).orElseThrow();
        var said = List.of(new Line(true, question.text()));
        return CurrentTenant.during(
                        organization, () -> suggestions.quote(question.language(), question.subject(), said, needed))
                .cited()
                .stream()
                .map(Suggestion.Cited::href)
                .toList();
    }
}
