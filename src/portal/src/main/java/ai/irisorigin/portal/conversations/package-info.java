/**
 * Questions of end customers and their answers: what both sides may do ({@code Conversations} for customers, {@code Desk}
 * for staff), the public pages, and the mails about it. Where staff work is {@code inbox}.
 *
 * <p>Events in: none. Events out: ConversationChanged.
 */
package ai.irisorigin.portal.conversations;
