/**
 * The topics of an organization's help centre, as its editors name and order them.
 *
 * <p>What visitors see of them is {@code knowledge}'s. Events in and out: none.
 */
package ai.irisorigin.portal.categories;
