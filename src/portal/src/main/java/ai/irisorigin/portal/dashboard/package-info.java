/**
 * The first page after signing in: a few figures, each leading to what it counts.
 *
 * <p>It has nothing of its own; it asks the features. Events in and out: none.
 */
package ai.irisorigin.portal.dashboard;
