/**
 * Where an organization writes its help centre: drafts, publishing, the texts of earlier days.
 *
 * <p>What visitors read is {@code knowledge}'s; it is changed only by publishing. Events in and out: none.
 */
package ai.irisorigin.portal.authoring;
