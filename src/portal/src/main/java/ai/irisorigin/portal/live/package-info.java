/**
 * Tells open pages at once that a conversation changed: streams of server-sent events (WHATWG HTML, section 9.2), one an open
 * page. An event says which conversation and nothing of it; the page then fetches itself, with all rules of a page.
 *
 * <p>Events in: ConversationChanged. Events out: none but to browsers.
 */
package ai.irisorigin.portal.live;
