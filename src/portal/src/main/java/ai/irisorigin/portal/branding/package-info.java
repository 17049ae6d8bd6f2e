/**
 * How an organization looks: its brand, the stylesheet made from it, the theme it shows, and the view engine that puts both
 * around a page record; and the previews, in which somebody sees another look than visitors do.
 *
 * <p>What a theme may do is decided in themes. A changed brand raises the
 * organization's revision. Events in: ThemesSaved. Events out: none.
 */
package ai.irisorigin.portal.branding;
