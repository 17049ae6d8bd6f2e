package ai.irisorigin.portal.live;

import ai.irisorigin.portal.conversations.ConversationChanged;
import ai.irisorigin.portal.tenancy.Organization;
import java.util.UUID;

/**
 * Who wants to hear of what.
 *
 * @param conversation the only one; null for all of the organization
 * @param staff else the customer, who hears only of what the own page shows
 * @param who a session or an address, to be counted by
 */
record Listener(Organization organization, UUID conversation, boolean staff, String who) {

    boolean hears(ConversationChanged event) {
        return organization.id().equals(event.organization().id())
                && (conversation == null || conversation.equals(event.conversation()))
                && (staff || event.kind() != ConversationChanged.Kind.KEPT_INSIDE);
    }
}
