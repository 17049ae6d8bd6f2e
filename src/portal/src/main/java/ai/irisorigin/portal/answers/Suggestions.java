package ai.irisorigin.portal.answers;

import ai.irisorigin.plugin.AnswerProvider;
import ai.irisorigin.plugin.AnswerProvider.Answer;
import ai.irisorigin.plugin.AnswerProvider.Line;
import ai.irisorigin.plugin.AnswerProvider.Question;
import ai.irisorigin.plugin.AnswerProvider.Source;
import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.conversations.Conversation;
import ai.irisorigin.portal.conversations.Conversations;
import ai.irisorigin.portal.conversations.Message;
import ai.irisorigin.portal.knowledge.HelpCentre;
import ai.irisorigin.portal.knowledge.Reading;
import ai.irisorigin.portal.plugins.Calls;
import ai.irisorigin.portal.plugins.Outcome;
import ai.irisorigin.portal.plugins.Point;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers to the current organization's conversations, as its models suggest them. No transaction is open while one thinks. */
@ApplicationScoped
public class Suggestions {

    private static final Logger LOG = Logger.getLogger(Suggestions.class.getName());
    private static final int MOST_ARTICLES = 8;

    /** What was said before them has been answered, or nobody remembers. */
    private static final int MOST_LINES = 20;

    @Inject
    private Conversations conversations;

    @Inject
    private HelpCentre helpCentre;

    @Inject
    private KnowledgeAnswerer basic;

    @Inject
    private Calls calls;

    @Inject
    private Settings settings;

    /**
     * A draft for an agent, who reads it before anybody else does.
     *
     * @param host where the addresses in it lead to
     */
    public Suggestion suggest(Conversation conversation, String host) {
        Suggestion suggestion = ask(conversation, KnowledgeAnswerer.LIKELY, true);
        String links = suggestion.cited().stream()
                .map(article -> "\n\n" + article.title() + "\n" + settings.urlAt(host) + article.href())
                .collect(Collectors.joining());
        return suggestion.found()
                ? new Suggestion(suggestion.text() + links, suggestion.cited(), false, suggestion.model())
                : suggestion;
    }

    /** An answer that a customer may be given as it is, without the addresses in its text. */
    Suggestion answer(Conversation conversation) {
        return ask(conversation, KnowledgeAnswerer.SURE, false);
    }

    private Suggestion ask(Conversation conversation, double needed, boolean ofAll) {
        List<Line> lines = conversations.messages(conversation).stream()
                .filter(message -> !message.note() && !message.event())
                .map(Suggestions::line)
                .toList();
        List<Line> newest = lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size());
        return ask(conversation.language(), conversation.subject(), newest, needed, ofAll);
    }

    /** @param ofAll whether the models of plugins are asked, too, and first; somebody reads what they write */
    Suggestion ask(String language, String subject, List<Line> lines, double needed, boolean ofAll) {
        String asked = Stream.concat(
                        Stream.of(subject),
                        lines.stream().filter(Line::customer).map(Line::text))
                .collect(Collectors.joining("\n"));
        List<Reading> articles = helpCentre.nearest(asked, language, MOST_ARTICLES);
        List<Source> sources = articles.stream()
                .map(article -> new Source(article.id().toString(), article.title(), article.text()))
                .toList();
        var question = new Question(language, subject, lines, sources);
        Optional<Suggestion> drafted = ofAll ? ofPlugins(question, articles) : Optional.empty();
        if (drafted.isPresent()) {
            return drafted.get();
        }
        try {
            return basic.answer(question, needed)
                    .map(answer -> suggestion(answer, articles, null))
                    .orElse(Suggestion.NONE);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "no answer could be suggested", e);
            return Suggestion.FAILED;
        }
    }

    /** Of the first plugin that has something to say; one that fails is passed over, and its board tells. */
    private Optional<Suggestion> ofPlugins(Question question, List<Reading> articles) {
        return calls.at(Point.ANSWER_PROVIDER).stream()
                .map(plugin -> calls.call(
                        plugin, Point.ANSWER_PROVIDER, AnswerProvider.class, (provider, call) -> provider.answer(
                                        question, call)
                                .map(answer -> suggestion(answer, articles, provider.model()))))
                .filter(Outcome::ok)
                .flatMap(outcome -> outcome.value().stream())
                .findFirst();
    }

    private static Line line(Message message) {
        return new Line(message.byCustomer(), message.body());
    }

    private static Suggestion suggestion(Answer answer, List<Reading> articles, String model) {
        List<Suggestion.Cited> cited = articles.stream()
                .filter(article -> answer.cited().contains(article.id().toString()))
                .map(article -> new Suggestion.Cited(article.title(), article.href()))
                .toList();
        return new Suggestion(answer.text(), cited, false, model);
    }
}
