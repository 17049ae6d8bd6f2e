/**
 * Who may do what: roles and their permissions, plans and their limits. The one table that pages, menus and tests read.
 *
 * <p>It decides nothing about a request; {@code web.Gate} asks it. Events in and out: none.
 */
package ai.irisorigin.portal.access;
