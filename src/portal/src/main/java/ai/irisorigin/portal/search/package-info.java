/**
 * Finding articles by their words, in English and in Thai: the index, the search and what was searched for in vain.
 *
 * <p>What an article is belongs to knowledge, which keeps the index up to date. Events in and out: none.
 */
package ai.irisorigin.portal.search;
