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
import ai.irisorigin.portal.plugincalls.Calls;
import ai.irisorigin.portal.plugincalls.Outcome;
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
    private AnswerSetting setting;

    @Inject
    private Calls calls;

    @Inject
    private Settings settings;

    /** A question, and the articles that may answer it. */
    private record Asking(Question question, List<Reading> articles) {}

    /**
     * A draft for an agent, who reads it before anybody else does: of the chosen model, or else of the portal's own.
     *
     * @param host where the addresses in it lead to
     */
    public Suggestion suggest(Conversation conversation, String host) {
        Asking asking = asking(conversation);
        Suggestion suggestion = setting.model()
                .flatMap(plugin -> of(plugin, asking))
                .orElseGet(() -> quoted(asking, KnowledgeAnswerer.LIKELY));
        String links = suggestion.cited().stream()
                .map(article -> "\n\n" + article.title() + "\n" + settings.urlAt(host) + article.href())
                .collect(Collectors.joining());
        return suggestion.found()
                ? new Suggestion(suggestion.text() + links, suggestion.cited(), false, suggestion.model())
                : suggestion;
    }

    /** An answer that a customer is given as it is: if the chosen model has none, there is none. */
    Suggestion answer(Conversation conversation) {
        Asking asking = asking(conversation);
        return setting.model()
                .map(plugin -> of(plugin, asking).orElse(Suggestion.NONE))
                .orElseGet(() -> quoted(asking, KnowledgeAnswerer.SURE));
    }

    /** What the portal's own model says. */
    Suggestion quote(String language, String subject, List<Line> lines, double needed) {
        return quoted(asking(language, subject, lines), needed);
    }

    private Asking asking(Conversation conversation) {
        List<Line> lines = conversations.messages(conversation).stream()
                .filter(message -> !message.note() && !message.event())
                .map(Suggestions::line)
                .toList();
        List<Line> newest = lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size());
        return asking(conversation.language(), conversation.subject(), newest);
    }

    private Asking asking(String language, String subject, List<Line> lines) {
        String asked = Stream.concat(
                        Stream.of(subject),
                        lines.stream().filter(Line::customer).map(Line::text))
                .collect(Collectors.joining("\n"));
        List<Reading> articles = helpCentre.nearest(asked, language, MOST_ARTICLES);
        List<Source> sources = articles.stream()
                .map(article -> new Source(article.id().toString(), article.title(), article.text()))
                .toList();
        return new Asking(new Question(language, subject, lines, sources), articles);
    }

    private Suggestion quoted(Asking asking, double needed) {
        try {
            return basic.answer(asking.question(), needed)
                    .map(answer -> suggestion(answer, asking.articles(), null))
                    .orElse(Suggestion.NONE);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "no answer could be suggested", e);
            return Suggestion.FAILED;
        }
    }

    /** Empty if its model has nothing to say, or failed: that its board tells. */
    private Optional<Suggestion> of(String plugin, Asking asking) {
        Outcome<Optional<Suggestion>> outcome =
                calls.call(plugin, Point.ANSWER_PROVIDER, AnswerProvider.class, (provider, call) -> provider.answer(
                                asking.question(), call)
                        .filter(answer -> !answer.text().isBlank())
                        .map(answer -> suggestion(answer, asking.articles(), provider.model())));
        return outcome.ok() ? outcome.value() : Optional.empty();
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
