/**
 * Where staff work on conversations: the list with its views and search, the thread with everything that can be done in it,
 * and canned replies.
 *
 * <p>What may be done and what follows from it is {@code conversations}'. Events in and out: none.
 */
package ai.irisorigin.portal.inbox;
