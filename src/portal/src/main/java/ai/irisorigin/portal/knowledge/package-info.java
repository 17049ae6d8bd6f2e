/**
 * The help centre: categories and articles, in each language that they were written in.
 *
 * <p>Events in and out: none; a changed article raises the organization's revision.
 */
package ai.irisorigin.portal.knowledge;
