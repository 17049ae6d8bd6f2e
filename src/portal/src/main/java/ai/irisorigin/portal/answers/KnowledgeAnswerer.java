package ai.irisorigin.portal.answers;

import ai.irisorigin.plugin.AnswerProvider;
import ai.irisorigin.plugin.Call;
import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.Organization;
import ai.irisorigin.portal.web.ViewEngine;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The model that every plan has: it quotes what the articles say, and says nothing of its own. It asks nobody, and the same
 * question gets the same answer.
 */
@ApplicationScoped
public class KnowledgeAnswerer implements AnswerProvider {

    /** Enough for a draft that an agent reads before it is sent. */
    static final double LIKELY = .2;

    /** Enough for an answer that nobody reads before the customer does. */
    static final double SURE = .45;

    @Inject
    private ViewEngine engine;

    @Inject
    private Settings settings;

    @Override
    public String model() {
        return "basic";
    }

    @Override
    public Optional<Answer> answer(Question question, Call call) {
        return answer(question, LIKELY);
    }

    /** Of what is less likely, it says nothing. */
    public Optional<Answer> answer(Question question, double needed) {
        return Extract.of(question)
                .filter(extract -> extract.evidence() >= needed)
                .map(extract -> new Answer(letter(extract.passages(), question.language()), extract.cited()));
    }

    private String letter(List<String> passages, String language) {
        var parts = new ArrayList<String>();
        parts.add(text("greeting", language));
        parts.addAll(passages);
        parts.add(text("closing", language));
        return String.join("\n\n", parts);
    }

    private String text(String part, String language) {
        Organization organization = CurrentTenant.required();
        String host = organization.slug() + "." + settings.baseDomain();
        return engine.text("answers.basic." + part, Visit.ofMail(organization, host, settings.urlAt(host), language));
    }
}
