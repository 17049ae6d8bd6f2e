package ai.irisorigin.portal.conversations;

import ai.irisorigin.plugin.Event.ConversationAnswered;
import ai.irisorigin.plugin.Event.ConversationClosed;
import ai.irisorigin.plugin.Event.ConversationOpened;
import ai.irisorigin.portal.happenings.Happenings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What plugins hear of conversations. */
@ApplicationScoped
class ConversationHappenings {

    private static final int EXCERPT = 300;

    @Inject
    private Happenings happenings;

    void opened(Conversation conversation, String question) {
        String from = conversation.name() == null || conversation.name().isBlank()
                ? conversation.email()
                : conversation.name();
        happenings.tell(
                ConversationOpened.class,
                moment -> new ConversationOpened(
                        moment.id(),
                        moment.at(),
                        moment.page("/app/conversations/" + conversation.number()),
                        conversation.number(),
                        conversation.subject(),
                        excerpt(question),
                        from));
    }

    void answered(Conversation conversation, String answer, String by) {
        happenings.tell(
                ConversationAnswered.class,
                moment -> new ConversationAnswered(
                        moment.id(),
                        moment.at(),
                        moment.page("/app/conversations/" + conversation.number()),
                        conversation.number(),
                        conversation.subject(),
                        excerpt(answer),
                        by));
    }

    void closed(Conversation conversation) {
        happenings.tell(
                ConversationClosed.class,
                moment -> new ConversationClosed(
                        moment.id(),
                        moment.at(),
                        moment.page("/app/conversations/" + conversation.number()),
                        conversation.number(),
                        conversation.subject()));
    }

    private static String excerpt(String text) {
        String line = text.strip();
        return line.length() <= EXCERPT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, EXCERPT))) + "…";
    }
}
