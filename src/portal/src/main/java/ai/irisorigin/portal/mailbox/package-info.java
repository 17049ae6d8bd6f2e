/**
 * Answers by e-mail: reads the mailbox that they come to, and says in the conversation what somebody wrote. Whose it is and
 * who writes is told by the address alone ({@code conversations.ReplyAddresses}).
 *
 * <p>A mail that was taken lies in the mailbox's folder Processed afterwards, any other in Refused; moved back to the inbox
 * and marked as unread, it is tried again. Events in: DatabaseMigrated. Events out: none.
 */
package ai.irisorigin.portal.mailbox;
