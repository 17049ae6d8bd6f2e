/**
 * Answers that nobody wrote: drafts for agents, and the first answer to a customer where an organization wants it. They come of
 * models; the basic one quotes the organization's articles.
 *
 * <p>What is said, and to whom, belongs to {@code conversations}; what is found, to {@code knowledge} and {@code search}. Events
 * in: ConversationChanged. Events out: none.
 */
package ai.irisorigin.portal.answers;
