/**
 * What a manager wants to know: how many conversations there are, how soon they are answered, how content people are, when
 * they ask, and what they don't find.
 *
 * <p>It reads what conversations and knowledge write, and writes nothing. Events in and out: none.
 */
package ai.irisorigin.portal.analytics;
