/**
 * What an article said before: the list of it, two texts side by side, and bringing one back.
 *
 * <p>Publishing, in {@code authoring}, adds to it. Events in and out: none.
 */
package ai.irisorigin.portal.revisions;
