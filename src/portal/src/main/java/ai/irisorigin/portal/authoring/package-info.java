/**
 * Where an organization writes its help centre: the list, drafts, publishing.
 *
 * <p>What visitors read is {@code knowledge}'s; it is changed only by publishing. Events in and out: none.
 */
package ai.irisorigin.portal.authoring;
