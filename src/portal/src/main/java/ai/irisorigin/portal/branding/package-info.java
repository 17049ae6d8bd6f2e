/**
 * How an organization looks: its brand, the stylesheet made from it, the theme it shows, and the view engine that puts both
 * around a page record.
 *
 * <p>What a theme may do is decided in themes. Events in and out: none; a changed brand raises the organization's revision.
 */
package ai.irisorigin.portal.branding;
