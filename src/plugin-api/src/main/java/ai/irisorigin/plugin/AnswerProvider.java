package ai.irisorigin.plugin;

import java.util.List;
import java.util.Optional;
import org.pf4j.ExtensionPoint;

/** Drafts answers to customers' questions, for an agent to send or to change. */
public interface AnswerProvider extends ExtensionPoint {

    /** The name of its model, as people read it. Which plans have it, the operator decides. */
    String model();

    /**
     * Drafts an answer. Twenty seconds are given; somebody waits.
     *
     * @param question the conversation so far, and what the organization's articles say of it
     * @return empty if it has nothing to say
     * @throws Exception if it failed; the agent is told that no draft can be had now
     */
    Optional<Answer> answer(Question question, Call call) throws Exception;

    /**
     * What is to be answered.
     *
     * @param language of the answer, as a BCP 47 tag: en or th
     * @param subject of the conversation
     * @param messages the oldest first, without internal notes
     * @param articles what a search for the question found, the best first; up to eight
     */
    record Question(String language, String subject, List<Line> messages, List<Source> articles) {

        /** Keeps copies of the lists. */
        public Question {
            messages = List.copyOf(messages);
            articles = List.copyOf(articles);
        }
    }

    /**
     * Something that was said.
     *
     * @param customer whether the customer said it, and not staff
     * @param text plain
     */
    record Line(boolean customer, String text) {}

    /**
     * A published article.
     *
     * @param id by which an answer cites it
     * @param text plain
     */
    record Source(String id, String title, String text) {}

    /**
     * A draft.
     *
     * @param text plain; paragraphs are kept apart by empty lines
     * @param cited ids of the articles that it follows; others are ignored
     */
    record Answer(String text, List<String> cited) {

        /** Keeps a copy of the list. */
        public Answer {
            cited = List.copyOf(cited);
        }
    }
}
