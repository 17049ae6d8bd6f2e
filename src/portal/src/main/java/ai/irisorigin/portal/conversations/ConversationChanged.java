package ai.irisorigin.portal.conversations;

import ai.irisorigin.portal.tenancy.Organization;
import java.util.UUID;

/**
 * Something happened in a conversation.
 *
 * @param by the member who did it; null for the customer
 * @param position of its last message by now
 */
public record ConversationChanged(
        Organization organization, UUID conversation, long number, Kind kind, UUID by, int position) {

    /** What happened. */
    public enum Kind {
        ASKED,
        HEARD,
        ANSWERED,
        CHANGED,
        /** Something that the customer is not shown. */
        KEPT_INSIDE
    }
}
