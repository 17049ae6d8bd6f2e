package ai.irisorigin.portal.api;

import ai.irisorigin.portal.conversations.Message;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One conversation with what was said in it: by the customer and to the customer, no note of the staff's. */
record Matter(Item item, List<Said> messages) {

    /** One contribution. */
    record Said(UUID id, boolean byCustomer, boolean automatic, String author, String text, Instant createdAt) {

        static Said of(Message message) {
            return new Said(
                    message.id(),
                    message.byCustomer(),
                    message.automatic(),
                    message.author(),
                    message.body(),
                    message.createdAt());
        }
    }
}
